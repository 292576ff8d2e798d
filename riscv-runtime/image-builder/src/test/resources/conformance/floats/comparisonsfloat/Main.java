package conformance.floats.comparisonsfloat;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The six comparisons of floats; every one but != is false when NaN takes part. */
@Unikernel(name = "floats-comparisonsfloat")
@Requires(Console.class)
public final class Main {
    static float[] values = {
        0f, -0f, 1f, -1f, Float.MIN_VALUE, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN
    };

    static int mask(float a, float b) {
        int m = 0;
        m |= a < b ? 1 : 0;
        m |= a <= b ? 2 : 0;
        m |= a > b ? 4 : 0;
        m |= a >= b ? 8 : 0;
        m |= a == b ? 16 : 0;
        m |= a != b ? 32 : 0;
        m |= !(a < b) ? 64 : 0;
        m |= !(a <= b) ? 128 : 0;
        m |= !(a > b) ? 256 : 0;
        m |= !(a >= b) ? 512 : 0;
        m |= !(a == b) ? 1024 : 0;
        m |= !(a != b) ? 2048 : 0;
        return m;
    }

    public static void main(String[] args) {
        for (float a : values) {
            StringBuilder line = new StringBuilder();
            for (float b : values) {
                line.append(mask(a, b)).append(' ').append(Float.compare(a, b)).append(' ');
            }
            System.out.println(line);
        }
    }
}
