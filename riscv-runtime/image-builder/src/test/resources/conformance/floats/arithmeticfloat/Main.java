package conformance.floats.arithmeticfloat;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Float arithmetic over zeros, infinities, NaN, subnormals and extremes, compared bit by bit. */
@Unikernel(name = "floats-arithmeticfloat")
@Requires(Console.class)
public final class Main {
    static float[] values = {
        0f,
        -0f,
        1f,
        -1f,
        0.1f,
        0.2f,
        1f / 3,
        16777216f,
        16777217f,
        -1e38f,
        1e-38f,
        1.4e-45f,
        Float.MAX_VALUE,
        Float.MIN_NORMAL,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN
    };

    static int bits(float f) {
        return Float.floatToIntBits(f);
    }

    public static void main(String[] args) {
        for (float a : values) {
            int checksum = 7;
            for (float b : values) {
                checksum = checksum * 31 + bits(a + b);
                checksum = checksum * 31 + bits(a - b);
                checksum = checksum * 31 + bits(a * b);
                checksum = checksum * 31 + bits(a / b);
            }
            System.out.println(bits(a) + " " + bits(-a) + " " + bits(a + a) + " " + bits(a * a) + " " + bits(1 / a)
                    + " " + checksum);
        }
        System.out.println(bits(values[7] + 1f) + " " + Double.doubleToLongBits(values[7] + 1.0));
    }
}
