package dev.terrarium.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** {@link StrictMath} of the host JVM is the reference, to the bit. */
class MathTest {
    private static final double[] BOUNDARIES = {
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.5,
        2.0,
        3.0,
        10.0,
        Math.E,
        Math.PI,
        Math.sqrt(2),
        Math.sqrt(0.5),
        Math.nextUp(1.0),
        Math.nextDown(1.0),
        1 + 0x1p-20,
        1 - 0x1p-20,
        1 + 0x1p-21,
        1 - 0x1p-22,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Math.nextDown(Double.MIN_NORMAL),
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    @Test
    void logarithm() {
        compare(StrictMath::log, Logarithm::log);
    }

    @Test
    void hexadecimalText() {
        Random random = new Random(9);
        for (int i = 0; i < 100_000; i++) {
            double wide = Double.longBitsToDouble(random.nextLong());
            assertEquals(Double.toHexString(wide), HexadecimalText.of(wide));
            float narrow = Float.intBitsToFloat(random.nextInt());
            assertEquals(Float.toHexString(narrow), HexadecimalText.of(narrow));
            float tiny = Float.intBitsToFloat(random.nextInt(1 << 23));
            assertEquals(Float.toHexString(-tiny), HexadecimalText.of(-tiny));
        }
        for (double value : BOUNDARIES) {
            assertEquals(Double.toHexString(value), HexadecimalText.of(value));
            assertEquals(Float.toHexString((float) value), HexadecimalText.of((float) value));
        }
    }

    @Test
    void remainder() {
        Random random = new Random(8);
        for (double x : BOUNDARIES) {
            for (double y : BOUNDARIES) {
                checkRemainder(x, y);
                checkRemainder(-x, y);
            }
        }
        for (int i = 0; i < 200_000; i++) {
            checkRemainder(Double.longBitsToDouble(random.nextLong()), Double.longBitsToDouble(random.nextLong()));
            // Small multiples of a quarter hit the ties.
            checkRemainder((random.nextInt(200) - 100) * 0.25, (random.nextInt(20) - 10) * 0.5);
        }
    }

    private static void checkRemainder(double x, double y) {
        assertEquals(
                Double.doubleToLongBits(StrictMath.IEEEremainder(x, y)),
                Double.doubleToLongBits(ExactArithmetic.remainder(x, y)),
                () -> x + " rem " + y);
    }

    private static void compare(DoubleUnaryOperator expected, DoubleUnaryOperator actual) {
        Random random = new Random(7);
        for (double x : BOUNDARIES) {
            check(expected, actual, x);
        }
        for (int i = 0; i < 500_000; i++) {
            check(expected, actual, Double.longBitsToDouble(random.nextLong()));
            check(expected, actual, random.nextGaussian() * 10);
            check(expected, actual, 1 + random.nextGaussian() / (1 << random.nextInt(30)));
        }
    }

    private static void check(DoubleUnaryOperator expected, DoubleUnaryOperator actual, double x) {
        assertEquals(
                Double.doubleToLongBits(expected.applyAsDouble(x)),
                Double.doubleToLongBits(actual.applyAsDouble(x)),
                () -> "of " + x + " = " + HexadecimalText.of(x));
    }
}
