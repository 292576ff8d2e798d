package conformance.floats.minmax;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Math.min and Math.max of doubles and floats order the zeros and spread NaN. */
@Unikernel(name = "floats-minmax")
@Requires(Console.class)
public final class Main {
    static double[] values = {
        0.0, -0.0, 1.5, -1.5, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN
    };

    public static void main(String[] args) {
        for (double a : values) {
            long checksum = 3;
            for (double b : values) {
                checksum = checksum * 31 + Double.doubleToLongBits(Math.min(a, b));
                checksum = checksum * 31 + Double.doubleToLongBits(Math.max(a, b));
                checksum = checksum * 31 + Float.floatToIntBits(Math.min((float) a, (float) b));
                checksum = checksum * 31 + Float.floatToIntBits(Math.max((float) a, (float) b));
            }
            System.out.println(checksum + " " + Double.doubleToLongBits(Math.min(a, 0.0)) + " "
                    + Double.doubleToLongBits(Math.max(-0.0, a)));
        }
    }
}
