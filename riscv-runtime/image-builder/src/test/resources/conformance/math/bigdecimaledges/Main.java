package conformance.math.bigdecimaledges;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/** BigDecimal: scales, rounding modes at ties, plain and engineering text, contexts, comparison against equality, exact conversions. */
@Unikernel(name = "math-bigdecimaledges")
@Requires(Console.class)
public final class Main {
    static BigDecimal d(String s) {
        return new BigDecimal(s);
    }

    public static void main(String[] args) {
        String[] texts = {
            "0",
            "0.0",
            "-0.00",
            "1",
            "1.0",
            "100",
            "1E2",
            "1E-10",
            "-1.5E+20",
            "123.4500",
            "0.000001",
            "0.0000001",
            "99999999999999999999.5",
            "1E400"
        };
        for (String s : texts) {
            BigDecimal x = d(s);
            System.out.println(x + " " + x.toPlainString().length() + " " + x.toEngineeringString() + " " + x.scale()
                    + " " + x.precision() + " " + x.unscaledValue() + " " + x.stripTrailingZeros() + " " + x.signum()
                    + " " + x.hashCode() + " " + x.doubleValue() + " " + x.intValue() + " " + x.longValue());
        }
        for (String s : new String[] {"2.5", "-2.5", "1.15", "-0.05", "0.5", "-7.45", "1.1", "5"}) {
            StringBuilder line = new StringBuilder(s);
            for (RoundingMode m : RoundingMode.values()) {
                if (m != RoundingMode.UNNECESSARY) {
                    line.append(' ')
                            .append(d(s).setScale(0, m))
                            .append('/')
                            .append(d(s).setScale(1, m))
                            .append('/')
                            .append(d(s).round(new MathContext(1, m)));
                }
            }
            System.out.println(line);
            attempt(() -> d(s).setScale(1, RoundingMode.UNNECESSARY));
        }
        System.out.println(d("2.0").equals(d("2.00")) + " " + d("2.0").compareTo(d("2.00")) + " "
                + (d("2.0").hashCode() == d("2.00").hashCode()) + " "
                + new TreeSet<>(List.of(d("2.0"), d("2.00"), d("1E1"))) + " " + d("1E1").equals(d("10")) + " "
                + d("1").max(d("1.00")) + " " + d("1.00").min(d("1")));
        attempt(() -> d("1").divide(d("3")));
        attempt(() -> d("1").divide(d("8")) + " " + d("1E5").divide(d("4")) + " "
                + d("0.00").divide(d("5")));
        attempt(() -> d("1").divide(d("0")));
        attempt(() -> d("0").divide(d("0")));
        attempt(() -> d("10").divide(d("3"), 5, RoundingMode.CEILING) + " "
                + d("10").divide(d("3"), MathContext.DECIMAL32) + " "
                + d("-10").divide(d("3"), RoundingMode.FLOOR) + " " + d("10").divideToIntegralValue(d("3.3")) + " "
                + d("-10.5").remainder(d("3")) + " "
                + Arrays.toString(d("10.75").divideAndRemainder(d("0.5"))));
        attempt(() -> d("2").sqrt(new MathContext(30)) + " " + d("0.25").sqrt(MathContext.UNLIMITED) + " "
                + d("1E-20").sqrt(MathContext.DECIMAL64));
        attempt(() -> d("2").sqrt(MathContext.UNLIMITED));
        attempt(() -> d("-2").sqrt(MathContext.DECIMAL32));
        System.out.println(d("1.23").add(d("4.567")) + " " + d("1E10").add(d("1E-10")) + " "
                + d("1E10").subtract(d("1E10")) + " " + d("1.20").multiply(d("3.0")) + " "
                + d("9.99").add(d("0.01"), new MathContext(2)) + " " + d("1.1").pow(20) + " "
                + d("1.1").pow(20, new MathContext(6)) + " " + d("2").pow(-3, MathContext.DECIMAL32));
        attempt(() -> d("2").pow(-3));
        attempt(() -> d("2").pow(1_000_000_000));
        System.out.println(new BigDecimal(0.1) + " " + BigDecimal.valueOf(0.1) + " " + BigDecimal.valueOf(5, 3) + " "
                + BigDecimal.valueOf(5, -3) + " " + new BigDecimal(1e22) + " "
                + new BigDecimal(Double.MIN_VALUE).precision() + " " + new BigDecimal(123.456, new MathContext(4)) + " "
                + new BigDecimal(new char[] {'1', '.', '5'}));
        attempt(() -> new BigDecimal(Double.NaN));
        for (String s : new String[] {"", ".", "1.", ".5", "1e", "1e+5", "+-1", "1e99999999999", "0x1", "1,5", " 1"}) {
            attempt(() -> d(s));
        }
        attempt(() -> d("12.0").intValueExact() + " " + d("1E3").longValueExact() + " "
                + d("12.0").toBigIntegerExact());
        attempt(() -> d("12.5").intValueExact());
        attempt(() -> d("1E20").longValueExact());
        attempt(() -> d("12.5").toBigIntegerExact());
        System.out.println(d("123.456").movePointLeft(5) + " " + d("123.456").movePointRight(5) + " "
                + d("123.456").scaleByPowerOfTen(-3) + " " + d("123.456").ulp() + " "
                + d("-123.456").negate(new MathContext(4)) + " " + d("123.456").plus(new MathContext(5)) + " "
                + d("-1E3").toBigInteger() + " " + d("1E30").toBigInteger());
        BigDecimal e = BigDecimal.ONE, t = BigDecimal.ONE;
        for (int i = 1; i < 40; i++) {
            t = t.divide(BigDecimal.valueOf(i), 45, RoundingMode.HALF_EVEN);
            e = e.add(t);
        }
        System.out.println(e + " " + e.setScale(10, RoundingMode.DOWN) + " " + MathContext.DECIMAL128 + " "
                + new MathContext("precision=9 roundingMode=UP"));
        attempt(() -> new MathContext("precision=x"));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
