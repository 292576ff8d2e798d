package conformance.library.bigdecimal;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal arithmetic with scales and rounding. */
@Unikernel(name = "library-bigdecimal")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        BigDecimal a = new BigDecimal("123.4567");
        BigDecimal b = new BigDecimal("-0.0890");
        System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " "
                + a.divide(b, 10, RoundingMode.HALF_UP) + " " + a.divide(b, MathContext.DECIMAL64) + " "
                + a.setScale(2, RoundingMode.HALF_EVEN) + " " + b.stripTrailingZeros() + " " + a.compareTo(b) + " "
                + a.pow(5) + " " + new BigDecimal("1E+10").toPlainString() + " " + a.remainder(b) + " "
                + BigDecimal.valueOf(2.5).equals(new BigDecimal("2.50")) + " " + a.precision() + a.scale()
                + a.unscaledValue());
    }
}
