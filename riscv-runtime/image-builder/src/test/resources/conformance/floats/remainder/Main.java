package conformance.floats.remainder;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The remainder of doubles: exact, truncating, with the sign of the dividend. */
@Unikernel(name = "floats-remainder")
@Requires(Console.class)
public final class Main {
    static double[] values = {
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.1,
        3.5,
        -7.25,
        1e17,
        1e300,
        5e-324,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    public static void main(String[] args) {
        for (double a : values) {
            StringBuilder line = new StringBuilder();
            for (double b : values) {
                line.append(Double.doubleToLongBits(a % b)).append(' ');
            }
            System.out.println(line);
        }
        double accumulated = 1e10;
        accumulated %= 0.7;
        System.out.println(Double.doubleToLongBits(accumulated));
        System.out.println(Double.doubleToLongBits(Math.IEEEremainder(values[5], 2)));
    }
}
