package conformance.text.joinedformats;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Formattable;
import java.util.Formatter;
import java.util.FormatterClosedException;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;

/** Formatter: widths, precisions, flags in all combinations, argument indices, errors of every kind, several arguments from one. */
@Unikernel(name = "text-joinedformats")
@Requires(Console.class)
public final class Main {
    static void show(String format, Object... args) {
        try {
            System.out.println(format + " -> [" + String.format(Locale.ROOT, format, args) + "]");
        } catch (IllegalFormatException e) {
            System.out.println(format + " -> " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        for (String flags :
                new String[] {"", "-", "0", "+", " ", "(", ",", "+,", "0,", "(,", "-+", "0+", "+ ", "-0", "#", "(0"}) {
            show("%" + flags + "12d", -1234567);
            show("%" + flags + "12.3f", 1234567.8915);
            show("%" + flags + "12x", 255);
            show("%" + flags + "12s", "text");
            show("%" + flags + "12e", 0.00012345);
            show("%" + flags + "d", 5);
        }
        show("%2$s %1$s %<s %s %s", "a", "b");
        show("%3$s", "a");
        show("%s %s", "only");
        show("%d", "text");
        show("%c %c %c %C", 'x', 65, (byte) 66, 'y');
        show("%c", 0x1f600);
        show("%c", -1);
        show("%c", "x");
        show("%b %b %B %b %10b|%-7b|%.2b", null, "x", false, 1, true, false, true);
        show("%h %H %h", "hi", 255, null);
        show("%o %o %o %x %X %#x %#o", 8, (byte) -1, -8L, (short) -1, 3735928559L, 255, 8);
        show(
                "%x %d %,d %(d %+d",
                new BigInteger("-123456789012345678901"),
                new BigInteger("99"),
                new BigInteger("1234567890123"),
                BigInteger.valueOf(-5),
                BigInteger.ZERO);
        show("%f %.0f %.1f %.10f %e %g", 1.0, 2.5, 0.05, Math.PI, 1e100, 1e-5);
        show("%g %g %g %.3g %g", 0.0001, 123456.0, 1234567.0, 0.00999999, 100000.5);
        show("%a %a %A %a %.2a", 1.0, -0.5, 255.75, Double.MIN_VALUE, 1.999);
        show(
                "%f %e %g %a %5.1f|%05f|%(f|%+f|%-10f|",
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.NaN);
        show(
                "%.2f %.3f %10.2e %s",
                new BigDecimal("123456789.125"),
                new BigDecimal("1E-5"),
                new BigDecimal("12345678901234567890"),
                new BigDecimal("1E+3"));
        show("%s %S %s %10s|%-10s|%.2s|%8.3s|", List.of(1), "mixed Case", null, "right", "left", "cut", "truncated");
        show("%n%%%5%|%-5%|".replace("%n", ""));
        show("%s %s", new int[0].length, new Object[] {1}.length);
        show("%-d", 1);
        show("%012");
        show("%");
        show("%q", 1);
        show("%.3d", 1);
        show("%#s", "x");
        show("%-5%");
        show("%,x", 1);
        show("%5n");
        show("%.2c", 'c');
        show("%--5d", 1);
        show("%0d", 1);
        show("%+s", "x");
        show("%1$s %0$s %s", "z");
        show("%99999999999d", 1);
        show("% d|% d|%(d|%+(d", 5, -5, -5, 5);
        show("%s", (Object[]) null);
        show("%s %s", (Object) null, null);
        Formattable f = (fm, flags, width, precision) -> fm.format("<%d,%d,%d>", flags, width, precision);
        show("%s %-10.3s %S %#s", f, f, f, f);
        StringBuilder out = new StringBuilder("pre:");
        try (Formatter fm = new Formatter(out, Locale.ROOT)) {
            fm.format("%d", 1).format("-%s", fm.locale()).format("%n");
            System.out.println(out.toString().trim() + " " + (fm.out() == out) + " " + fm);
            fm.close();
            fm.format("x");
        } catch (FormatterClosedException e) {
            System.out.println(e);
        }
        System.out.println("%d items, %s".formatted(3, "ok")
                + String.join("/", List.of("a", "b"))
                + String.format("%5s|%-5s|", "\ud83d\ude00", "\u00e9"));
    }
}
