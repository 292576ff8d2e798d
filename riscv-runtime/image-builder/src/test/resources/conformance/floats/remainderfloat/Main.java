package conformance.floats.remainderfloat;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The remainder of floats: exact, truncating, with the sign of the dividend. */
@Unikernel(name = "floats-remainderfloat")
@Requires(Console.class)
public final class Main {
    static float[] values = {
        0f,
        -0f,
        1f,
        -1f,
        0.1f,
        3.5f,
        -7.25f,
        1e9f,
        1e38f,
        1.4e-45f,
        Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN
    };

    public static void main(String[] args) {
        for (float a : values) {
            StringBuilder line = new StringBuilder();
            for (float b : values) {
                line.append(Float.floatToIntBits(a % b)).append(' ');
            }
            System.out.println(line);
        }
    }
}
