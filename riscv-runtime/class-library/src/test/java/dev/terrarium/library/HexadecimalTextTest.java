package dev.terrarium.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The host JVM's own text is the reference. */
class HexadecimalTextTest {
    private static final double[] BOUNDARIES = {
        0.0,
        -0.0,
        1.0,
        -1.5,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Float.MIN_VALUE,
        Float.MIN_NORMAL,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NaN
    };

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
}
