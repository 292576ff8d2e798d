package conformance.floats.arithmetic;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Double arithmetic over zeros, infinities, NaN, subnormals and extremes, compared bit by bit. */
@Unikernel(name = "floats-arithmetic")
@Requires(Console.class)
public final class Main {
    static double[] values = {
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.1,
        0.2,
        1.0 / 3,
        1e16,
        -1e308,
        1e-308,
        4.9e-324,
        Double.MAX_VALUE,
        Double.MIN_NORMAL,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    static long bits(double d) {
        return Double.doubleToLongBits(d);
    }

    public static void main(String[] args) {
        for (double a : values) {
            long checksum = 7;
            for (double b : values) {
                checksum = checksum * 31 + bits(a + b);
                checksum = checksum * 31 + bits(a - b);
                checksum = checksum * 31 + bits(a * b);
                checksum = checksum * 31 + bits(a / b);
            }
            System.out.println(bits(a) + " " + bits(-a) + " " + bits(a + a) + " " + bits(a * a) + " " + bits(1 / a)
                    + " " + checksum);
        }
        System.out.println(bits(values[4] + values[5]) + " " + (values[4] + values[5] == 0.3));
    }
}
