package conformance.text.decimalformat;

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
import java.util.function.Supplier;

/** DecimalFormat and NumberFormat with explicit symbols. */
@Unikernel(name = "text-decimalformat")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        DecimalFormatSymbols s = DecimalFormatSymbols.getInstance(Locale.ROOT);
        double[] values = {
            0,
            1,
            -1,
            0.5,
            1.5,
            2.5,
            1234567.891,
            -0.004,
            1e10,
            1e-10,
            99.995,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            -0.0
        };
        for (String p : new String[] {
            "0",
            "#",
            "0.00",
            "#,##0.##",
            "000.000",
            "0.###E0",
            "##0.##E0",
            "#%",
            "0.0;(0.0)",
            "'#'0",
            "$#,##0.00",
            "#,####",
            "\u2030"
        }) {
            attempt(() -> {
                DecimalFormat f = new DecimalFormat(p, s);
                StringBuilder b = new StringBuilder(p + ":");
                for (double v : values) {
                    b.append(' ').append(f.format(v));
                }
                return b + " " + f.toPattern();
            });
        }
        DecimalFormat f = new DecimalFormat("#,##0.0", s);
        for (RoundingMode m : RoundingMode.values()) {
            f.setRoundingMode(m);
            attempt(() -> m + " " + f.format(0.25) + " " + f.format(-0.35) + " " + f.format(2.05));
        }
        attempt(() -> {
            f.setRoundingMode(RoundingMode.HALF_EVEN);
            f.setMinimumFractionDigits(3);
            f.setMaximumIntegerDigits(2);
            f.setGroupingUsed(false);
            f.setPositivePrefix("+");
            return f.format(123456.5) + " " + f.format(7) + " " + f.format(Long.MAX_VALUE) + " "
                    + f.format(new BigDecimal("123456789.123456789")) + " "
                    + f.format(new BigInteger("98765432109876543210"));
        });
        attempt(() -> {
            try {
                DecimalFormat g = new DecimalFormat("#,##0.##", s);
                return g.parse("1,234.5") + " " + g.parse("-7") + " " + g.parse("12abc") + " " + g.parse("1e3") + " "
                        + g.parse("x");
            } catch (ParseException e) {
                return e + " " + e.getErrorOffset();
            }
        });
        attempt(() -> {
            DecimalFormat g = new DecimalFormat("0.0", s);
            g.setParseBigDecimal(true);
            return g.parse("123456789012345678901234567890.5", new ParsePosition(0));
        });
        attempt(() -> new DecimalFormat("0.0.0", s));
        attempt(() -> NumberFormat.getInstance(Locale.ROOT).format(1234.5678) + " "
                + NumberFormat.getIntegerInstance(Locale.ROOT).format(2.5) + " "
                + NumberFormat.getPercentInstance(Locale.ROOT).format(0.256));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
