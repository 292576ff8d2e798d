package conformance.floats.narrowing;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Conversion from double to float rounds, overflows to infinity and passes through subnormals. */
@Unikernel(name = "floats-narrowing")
@Requires(Console.class)
public final class Main {
    static double[] values = {
        0.1,
        1.0 / 3,
        16777217.0,
        16777219.0,
        3.4028234663852886e38,
        3.4028235677973366e38,
        3.4028235677973362e38,
        1e39,
        -1e39,
        1e-38,
        1.4e-45,
        7.006492321624085e-46,
        7.006492321624086e-46,
        1e-46,
        -1e-46,
        Double.MIN_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        -0.0
    };

    public static void main(String[] args) {
        for (double d : values) {
            float f = (float) d;
            double back = f;
            System.out.println(Float.floatToIntBits(f) + " " + Double.doubleToLongBits(back) + " " + (back == d));
        }
    }
}
