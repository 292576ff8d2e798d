package conformance.floats.strictmath;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Library functions whose results are fixed to the last bit. */
@Unikernel(name = "floats-strictmath")
@Requires(Console.class)
public final class Main {
    static double[] values = {0.5, 1, 2, 3.7, 10, 0.001, 700, -2.5, -0.0};

    public static void main(String[] args) {
        for (double d : values) {
            System.out.println(Double.doubleToLongBits(StrictMath.cbrt(d)) + " "
                    + Double.doubleToLongBits(StrictMath.exp(d)) + " " + Double.doubleToLongBits(StrictMath.pow(d, 3))
                    + " " + Double.doubleToLongBits(StrictMath.pow(1.5, d)) + " "
                    + Double.doubleToLongBits(StrictMath.hypot(d, 4)) + " " + Double.doubleToLongBits(Math.toRadians(d))
                    + " " + Double.doubleToLongBits(Math.toDegrees(d)));
        }
    }
}
