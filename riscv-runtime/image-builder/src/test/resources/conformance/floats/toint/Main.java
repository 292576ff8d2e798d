package conformance.floats.toint;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Conversion of doubles and floats to int saturates and takes NaN to zero. */
@Unikernel(name = "floats-toint")
@Requires(Console.class)
public final class Main {
    static double[] doubles = {
        0.0,
        -0.0,
        0.9,
        -0.9,
        1.5,
        -1.5,
        2147483646.5,
        2147483647.0,
        2147483647.9,
        2147483648.0,
        -2147483648.0,
        -2147483648.9,
        -2147483649.0,
        1e20,
        -1e20,
        4.9e-324,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };
    static float[] floats = {
        0f,
        -0f,
        0.9f,
        -0.9f,
        2147483520f,
        2147483647f,
        -2147483648f,
        -2147484000f,
        1e20f,
        -1e20f,
        Float.MIN_VALUE,
        Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN
    };

    public static void main(String[] args) {
        for (double d : doubles) {
            System.out.println((int) d + " " + (byte) d + " " + (short) d + " " + (int) (char) d);
        }
        for (float f : floats) {
            System.out.println((int) f + " " + (byte) f + " " + (short) f + " " + (int) (char) f);
        }
    }
}
