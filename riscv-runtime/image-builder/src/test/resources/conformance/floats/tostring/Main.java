package conformance.floats.tostring;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The decimal text of doubles. */
@Unikernel(name = "floats-tostring")
@Requires(Console.class)
public final class Main {
    static double[] values = {
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.1,
        0.5,
        100.0,
        1234567.0,
        9999999.0,
        1.0E7,
        12345678.9,
        0.001,
        9.99E-4,
        1.0E-5,
        123456789012345680.0,
        1e21,
        3.141592653589793,
        2.718281828459045,
        1.0 / 3,
        2.0 / 3,
        1e100,
        1.7976931348623157E308,
        2.2250738585072014E-308,
        1e23,
        9007199254740993.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    public static void main(String[] args) {
        for (double d : values) {
            System.out.println(d);
            System.out.println("x" + d + "y" + -d);
        }
        System.out.println(values[4] + values[5] + " " + (values[4] + 0.2) + " " + String.valueOf(values[7]));
    }
}
