package conformance.text.formatter;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Formattable;
import java.util.Formatter;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Formatter: every conversion with its flags, widths, precisions and argument indices. */
@Unikernel(name = "text-formatter")
@Requires(Console.class)
public final class Main {
    static void f(String format, Object... args) {
        try {
            System.out.println(format + " -> " + String.format(Locale.ROOT, format, args));
        } catch (IllegalFormatException e) {
            System.out.println(format + " fails " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        for (Object i : new Object[] {
            0, 42, -42, Integer.MIN_VALUE, 123456789L, (byte) -1, (short) 300, new BigInteger("-12345678901234567890")
        }) {
            for (String s : new String[] {
                "%d", "%8d|", "%-8d|", "%08d", "%+d", "% d", "%,d", "%(d", "%x", "%#x", "%X", "%o", "%#o"
            }) {
                f(s, i);
            }
        }
        for (Object d : new Object[] {
            0.0, -1.5, 12345.6789, 1e-5, 1e20, Double.NaN, Double.NEGATIVE_INFINITY, 2.5f, new BigDecimal("123456.789")
        }) {
            for (String s : new String[] {
                "%f",
                "%.0f",
                "%.1f",
                "%10.2f|",
                "%-10.2f|",
                "%+.3f",
                "%,.2f",
                "%(.1f",
                "%e",
                "%.2E",
                "%g",
                "%.3g",
                "%010.1f"
            }) {
                f(s, d);
            }
        }
        for (Object o : new Object[] {"text", null, true, 'c', 65, List.of(1)}) {
            for (String s : new String[] {"%s", "%S", "%10s|", "%-10s|", "%.2s", "%b", "%c", "%h", "%n%%"}) {
                f(s, o);
            }
        }
        f("%2$s %1$s %<s %s %s", "a", "b");
        f("%a %A", 1.0, -0.1);
        f("%5c|%-3c|", 'x', 'y');
        f("%s %s", 1);
        f("%d", "x");
        f("%q", 1);
        f("%.2d", 1);
        f("%-d", 1);
        f("%+s", 1);
        f("%", 1);
        f("%,x", 1);
        f("%0-5d", 1);
        f("%#s", "x");
        f("%5%|");
        f("%c", 0x110000);
        f(
                "%s",
                (Object) new Formattable() {
                    @Override
                    public void formatTo(Formatter fm, int flags, int width, int precision) {
                        fm.format("F%d,%d,%d", flags, width, precision);
                    }
                });
        Formatter fm = new Formatter(Locale.ROOT);
        fm.format("%d-", 1).format("%s", "two");
        System.out.println(fm + " " + fm.out().toString().length());
        fm.close();
        attempt(() -> fm.toString());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
