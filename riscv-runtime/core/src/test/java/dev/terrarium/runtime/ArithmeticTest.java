package dev.terrarium.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The host JVM's own remainder is the reference. */
class ArithmeticTest {
    private static final double[] DOUBLES = {
        0.0,
        1.0,
        0.1,
        3.0,
        7.5,
        10.0,
        1e10,
        1e300,
        Double.MIN_VALUE,
        3 * Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Math.nextDown(Double.MIN_NORMAL),
        Math.nextUp(Double.MIN_NORMAL),
        Double.MAX_VALUE,
        Math.nextDown(Double.MAX_VALUE),
        0x1p52,
        0x1p53,
        Math.nextUp(0x1p53),
        Double.POSITIVE_INFINITY,
        Double.NaN
    };

    @Test
    void agreesOnBoundaryDoubles() {
        for (double x : DOUBLES) {
            for (double y : DOUBLES) {
                check(x, y);
                check(-x, y);
                check(x, -y);
                check(-x, -y);
            }
        }
    }

    @Test
    void agreesOnRandomDoubles() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            check(Double.longBitsToDouble(random.nextLong()), Double.longBitsToDouble(random.nextLong()));
        }
    }

    @Test
    void agreesOnRandomDoublesOfNearMagnitudes() {
        Random random = new Random(2);
        for (int i = 0; i < 200_000; i++) {
            double y = Double.longBitsToDouble(random.nextLong() & 0x803FFFFFFFFFFFFFL);
            check(y * random.nextDouble() * (1L << random.nextInt(60)), y);
        }
    }

    @Test
    void agreesOnFloats() {
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            checkFloat(Float.intBitsToFloat(random.nextInt()), Float.intBitsToFloat(random.nextInt()));
        }
        for (double x : DOUBLES) {
            for (double y : DOUBLES) {
                checkFloat((float) x, (float) -y);
            }
        }
    }

    private static void check(double x, double y) {
        assertEquals(
                Double.doubleToLongBits(x % y),
                Double.doubleToLongBits(Arithmetic.remainder(x, y)),
                () -> x + " % " + y);
    }

    private static void checkFloat(float x, float y) {
        assertEquals(
                Float.floatToIntBits(x % y), Float.floatToIntBits(Arithmetic.remainder(x, y)), () -> x + " % " + y);
    }
}
