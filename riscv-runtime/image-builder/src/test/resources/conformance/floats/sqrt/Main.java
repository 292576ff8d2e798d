package conformance.floats.sqrt;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Square roots are correctly rounded, in double and when narrowed to float. */
@Unikernel(name = "floats-sqrt")
@Requires(Console.class)
public final class Main {
    static double[] values = {
        0.0,
        -0.0,
        1,
        2,
        3,
        4,
        0.25,
        1e-300,
        1e300,
        5e-324,
        Double.MAX_VALUE,
        -1,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    public static void main(String[] args) {
        for (double d : values) {
            System.out.println(
                    Double.doubleToLongBits(Math.sqrt(d)) + " " + Float.floatToIntBits((float) Math.sqrt((float) d)));
        }
        long checksum = 0;
        double x = 1;
        for (int i = 0; i < 2000; i++) {
            x = x * 1.01 + 0.001;
            checksum = checksum * 31 + Double.doubleToLongBits(Math.sqrt(x));
        }
        System.out.println(checksum);
    }
}
