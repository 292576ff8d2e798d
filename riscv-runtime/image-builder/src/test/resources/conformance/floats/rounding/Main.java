package conformance.floats.rounding;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** floor, ceil, rint and round at halves, large values and zeros. */
@Unikernel(name = "floats-rounding")
@Requires(Console.class)
public final class Main {
    static double[] values = {
        0.0,
        -0.0,
        0.5,
        -0.5,
        0.49999999999999994,
        1.5,
        2.5,
        -1.5,
        -2.5,
        3.7,
        -3.7,
        4503599627370495.5,
        4503599627370496.5,
        -4503599627370495.5,
        9007199254740993.0,
        1e300,
        -1e300,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    public static void main(String[] args) {
        for (double d : values) {
            System.out.println(Double.doubleToLongBits(Math.floor(d)) + " " + Double.doubleToLongBits(Math.ceil(d))
                    + " " + Double.doubleToLongBits(Math.rint(d)) + " " + Math.round(d) + " " + Math.round((float) d)
                    + " " + Double.doubleToLongBits(Math.signum(d)));
        }
    }
}
