package conformance.floats.tolong;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Conversion of doubles and floats to long saturates and takes NaN to zero. */
@Unikernel(name = "floats-tolong")
@Requires(Console.class)
public final class Main {
    static double[] doubles = {
        0.0,
        -0.0,
        0.9,
        -0.9,
        1e15 + 0.5,
        9007199254740993.0,
        9.223372036854774e18,
        9.223372036854775807e18,
        9.3e18,
        -9.223372036854775808e18,
        -9.3e18,
        1e300,
        -1e300,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };
    static float[] floats = {
        0f,
        -0f,
        0.9f,
        -0.9f,
        1e10f,
        -1e10f,
        9.2233715e18f,
        9.223372e18f,
        -9.223372e18f,
        1e30f,
        -1e30f,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN
    };

    public static void main(String[] args) {
        for (double d : doubles) {
            System.out.println((long) d + " " + (long) -d);
        }
        for (float f : floats) {
            System.out.println((long) f + " " + (long) -f);
        }
    }
}
