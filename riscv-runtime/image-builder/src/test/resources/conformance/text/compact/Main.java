package conformance.text.compact;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.text.ParseException;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Compact and currency-free number instances: percent, integer, scientific, rounding modes, limits of digits and parsing of them. */
@Unikernel(name = "text-compact")
@Requires(Console.class)
public final class Main {
    static void show(NumberFormat f, double... values) {
        StringJoiner j = new StringJoiner(" | ");
        for (double v : values) {
            j.add(f.format(v));
        }
        System.out.println(j);
    }

    public static void main(String[] args) {
        double[] values = {0, 0.5, 1.5, 2.5, -2.5, 0.125, 99.995, 1234.5, -98765.4321, 1e15, 123456789.125, 1e-5};
        NumberFormat n = NumberFormat.getNumberInstance(Locale.ROOT);
        show(n, values);
        n.setMaximumFractionDigits(0);
        show(n, values);
        n.setRoundingMode(RoundingMode.HALF_UP);
        show(n, values);
        n.setMinimumFractionDigits(2);
        n.setMinimumIntegerDigits(3);
        show(n, values);
        n.setGroupingUsed(false);
        n.setMaximumIntegerDigits(4);
        show(n, values);
        System.out.println(n.getMaximumFractionDigits() + " " + n.getMinimumFractionDigits() + " "
                + n.getMaximumIntegerDigits() + " " + n.isGroupingUsed() + " " + n.getRoundingMode());
        show(NumberFormat.getIntegerInstance(Locale.ROOT), values);
        show(NumberFormat.getPercentInstance(Locale.ROOT), values);
        show(NumberFormat.getInstance(Locale.ENGLISH), values);
        for (String p : new String[] {
            "0.0E00",
            "##0.###E0",
            "00000",
            "0.0000000000",
            "#.##%",
            "#,##0.00 'units'",
            "a#b",
            "-0;+0",
            "#,##,##0",
            "@#"
        }) {
            attempt(() -> {
                DecimalFormat f = new DecimalFormat(p, DecimalFormatSymbols.getInstance(Locale.ROOT));
                StringJoiner j = new StringJoiner(" | ", p + ": ", " " + f.toPattern());
                for (double v : values) {
                    j.add(f.format(v));
                }
                return j;
            });
        }
        DecimalFormat f = new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
        System.out.println(f.format(Long.MIN_VALUE) + " " + f.format(Long.MAX_VALUE) + " "
                + f.format(Double.MAX_VALUE).length() + " " + f.format(Double.MIN_VALUE) + " "
                + f.format(new BigDecimal("1234567890.12345678901234567890")) + " " + f.format(BigInteger.TEN.pow(30))
                + " " + f.format((Object) 5) + " "
                + f.format(new AtomicInteger(8)));
        attempt(() -> f.format("text"));
        attempt(() -> f.format((Object) null));
        f.setMultiplier(1000);
        f.setPositivePrefix("+");
        f.setNegativeSuffix("-");
        f.setDecimalSeparatorAlwaysShown(true);
        System.out.println(f.format(1.23456) + " " + f.format(-2) + " " + f.format(0) + " " + f.toPattern());
        f.setRoundingMode(RoundingMode.UNNECESSARY);
        attempt(() -> f.format(0.00000125));
        attempt(() -> f.format(0.25));
        attempt(() -> {
            try {
                return f.parse("+1500").doubleValue() + " " + f.parse("-2-");
            } catch (ParseException e) {
                return e.getMessage() + e.getErrorOffset();
            }
        });
        DecimalFormat big = new DecimalFormat("#", DecimalFormatSymbols.getInstance(Locale.ROOT));
        big.setParseBigDecimal(true);
        System.out.println(big.parse("1.50", new ParsePosition(0)) + " " + big.parse("-0", new ParsePosition(0)) + " "
                + big.parse("NaN", new ParsePosition(0)) + " " + big.parse("\u221e", new ParsePosition(0)));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
