package conformance.math.bigdecimals;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.Supplier;

/** BigDecimal: scales, rounding modes, division, text forms, comparison against equality. */
@Unikernel(name = "math-bigdecimals")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        String[] texts = {
            "0",
            "1.50",
            "-2.675",
            "1E+3",
            "1e-7",
            "123456789.987654321",
            "0.000",
            "-0.00001234",
            "9.99E+20",
            ".5",
            "00012.3400"
        };
        for (String t : texts) {
            BigDecimal d = new BigDecimal(t);
            System.out.println(d + " " + d.toPlainString() + " " + d.toEngineeringString() + " " + d.scale() + " "
                    + d.precision() + " " + d.unscaledValue() + " " + d.stripTrailingZeros() + " " + d.negate() + " "
                    + d.abs() + " " + d.signum() + " " + d.hashCode() + " " + d.intValue() + " " + d.doubleValue() + " "
                    + d.ulp() + " " + d.movePointLeft(3) + " " + d.movePointRight(2) + " " + d.scaleByPowerOfTen(-2));
            for (RoundingMode m : RoundingMode.values()) {
                attempt(() -> m + " " + d.setScale(1, m) + " " + d.round(new MathContext(3, m)));
            }
        }
        BigDecimal a = new BigDecimal("10"), b = new BigDecimal("3");
        System.out.println(a.divide(b, 5, RoundingMode.HALF_UP) + " " + a.divide(b, MathContext.DECIMAL64) + " "
                + a.divide(b, RoundingMode.CEILING) + " " + a.divideToIntegralValue(b) + " " + a.remainder(b) + " "
                + Arrays.toString(new BigDecimal("-7.5").divideAndRemainder(new BigDecimal("2"))) + " " + a.pow(5) + " "
                + b.pow(-3, new MathContext(10)) + " " + new BigDecimal("2").sqrt(new MathContext(30)) + " "
                + a.divide(new BigDecimal("8")) + " " + a.max(b) + a.min(b));
        System.out.println(new BigDecimal("2.0").equals(new BigDecimal("2.00")) + " "
                + new BigDecimal("2.0").compareTo(new BigDecimal("2.00")) + " " + new BigDecimal(0.1) + " "
                + BigDecimal.valueOf(0.1) + " " + BigDecimal.valueOf(15, 3) + " " + BigDecimal.valueOf(100L) + " "
                + new BigDecimal(new BigInteger("123"), -2) + " " + new BigDecimal("1.1").add(new BigDecimal("2.22"))
                + " " + new BigDecimal("1.10").multiply(new BigDecimal("2.00")) + " "
                + new BigDecimal("5").subtract(new BigDecimal("5.00")) + " "
                + new BigDecimal("1.25").add(b, new MathContext(2)) + " "
                + new BigDecimal("12345").plus(new MathContext(2)) + " " + new BigDecimal(1e300).precision() + " "
                + new BigDecimal("1e400").doubleValue() + " " + MathContext.DECIMAL32 + " "
                + new MathContext("precision=5 roundingMode=UP").getPrecision());
        attempt(() -> a.divide(b));
        attempt(() -> a.divide(BigDecimal.ZERO));
        attempt(() -> BigDecimal.ZERO.divide(BigDecimal.ZERO));
        attempt(() -> new BigDecimal("1.2.3"));
        attempt(() -> new BigDecimal("1e99999999999"));
        attempt(() -> new BigDecimal("1.5").intValueExact());
        attempt(() -> new BigDecimal("1e30").longValueExact());
        attempt(() -> new BigDecimal(Double.NaN));
        attempt(() -> new BigDecimal("-1").sqrt(MathContext.DECIMAL32));
        attempt(() -> new BigDecimal("1.25").setScale(1));
        attempt(() -> new BigDecimal("1").setScale(2).toBigIntegerExact());
        attempt(() -> new BigDecimal("3.7").toBigInteger());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
