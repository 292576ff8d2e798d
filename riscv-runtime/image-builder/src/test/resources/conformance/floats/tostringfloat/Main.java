package conformance.floats.tostringfloat;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The decimal text of floats. */
@Unikernel(name = "floats-tostringfloat")
@Requires(Console.class)
public final class Main {
    static float[] values = {
        0f,
        -0f,
        1f,
        -1f,
        0.1f,
        0.5f,
        100f,
        1234567f,
        9999999f,
        1.0E7f,
        1.2345679E7f,
        0.001f,
        9.99E-4f,
        1.0E-5f,
        1e10f,
        3.1415927f,
        1f / 3,
        2f / 3,
        1e30f,
        3.4028235E38f,
        1.17549435E-38f,
        16777216f,
        3.3f,
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY
    };

    public static void main(String[] args) {
        for (float f : values) {
            System.out.println(f);
            System.out.println("x" + f + "y" + -f + " " + (double) f);
        }
    }
}
