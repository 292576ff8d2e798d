package dev.terrarium.library.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** {@link StrictMath} of the host JVM is the reference, to the bit. */
class StrictMathTest {
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
    void sin() {
        compare(StrictMath::sin, Trigonometry::sin);
    }

    @Test
    void cos() {
        compare(StrictMath::cos, Trigonometry::cos);
    }

    @Test
    void tan() {
        compare(StrictMath::tan, Trigonometry::tan);
    }

    @Test
    void asin() {
        compare(StrictMath::asin, InverseTrigonometry::asin);
    }

    @Test
    void acos() {
        compare(StrictMath::acos, InverseTrigonometry::acos);
    }

    @Test
    void atan() {
        compare(StrictMath::atan, InverseTrigonometry::atan);
    }

    @Test
    void log10() {
        compare(StrictMath::log10, Exponentials::log10);
    }

    @Test
    void expm1() {
        compare(StrictMath::expm1, Exponentials::expm1);
    }

    @Test
    void log1p() {
        compare(StrictMath::log1p, Exponentials::log1p);
    }

    @Test
    void sinh() {
        compare(StrictMath::sinh, Exponentials::sinh);
    }

    @Test
    void cosh() {
        compare(StrictMath::cosh, Exponentials::cosh);
    }

    @Test
    void tanh() {
        compare(StrictMath::tanh, Exponentials::tanh);
    }

    @Test
    void atan2() {
        Random random = new Random(10);
        for (double y : BOUNDARIES) {
            for (double x : BOUNDARIES) {
                checkAtan2(y, x);
                checkAtan2(-y, x);
            }
        }
        for (int i = 0; i < 300_000; i++) {
            checkAtan2(Double.longBitsToDouble(random.nextLong()), Double.longBitsToDouble(random.nextLong()));
            checkAtan2(random.nextGaussian(), random.nextGaussian());
        }
    }

    private static void checkAtan2(double y, double x) {
        assertEquals(
                Double.doubleToLongBits(StrictMath.atan2(y, x)),
                Double.doubleToLongBits(InverseTrigonometry.atan2(y, x)),
                () -> y + " atan2 " + x);
    }

    @Test
    void logarithm() {
        compare(StrictMath::log, Logarithm::log);
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
            check(expected, actual, random.nextDouble() * 2 - 1);
            check(expected, actual, random.nextGaussian() * 400);
            check(expected, actual, random.nextInt(1_000_000) * (Math.PI / 2));
            check(expected, actual, random.nextInt(40) * (Math.PI / 4) + random.nextGaussian() * 1e-10);
            check(expected, actual, 1 + random.nextGaussian() / (1 << random.nextInt(30)));
        }
    }

    private static void check(DoubleUnaryOperator expected, DoubleUnaryOperator actual, double x) {
        assertEquals(
                Double.doubleToLongBits(expected.applyAsDouble(x)),
                Double.doubleToLongBits(actual.applyAsDouble(x)),
                () -> "of " + x + " = " + Double.toHexString(x));
    }
}
