package conformance.lang.strictmath;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Random;

/** StrictMath over many arguments, and Math where it is exact. */
@Unikernel(name = "lang-strictmath")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        double[] xs = {
            0,
            -0.0,
            1,
            -1,
            0.5,
            -0.5,
            Math.PI,
            -Math.PI / 2,
            1e-300,
            1e300,
            1e-5,
            710,
            -745.2,
            22.5,
            1e22,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE
        };
        for (double x : xs) {
            System.out.println(x + " " + StrictMath.sin(x) + " " + StrictMath.cos(x) + " " + StrictMath.tan(x) + " "
                    + StrictMath.asin(x) + " " + StrictMath.acos(x) + " " + StrictMath.atan(x) + " " + StrictMath.exp(x)
                    + " " + StrictMath.log(x) + " " + StrictMath.log10(x) + " " + StrictMath.sqrt(x) + " "
                    + StrictMath.cbrt(x));
            System.out.println(StrictMath.sinh(x) + " " + StrictMath.cosh(x) + " " + StrictMath.tanh(x) + " "
                    + StrictMath.expm1(x) + " " + StrictMath.log1p(x) + " " + StrictMath.rint(x) + " "
                    + StrictMath.toDegrees(x) + " " + StrictMath.ulp(x));
            for (double y : new double[] {2, -1.5, 0, Double.NaN, 1e10}) {
                System.out.print(StrictMath.pow(x, y) + " " + StrictMath.atan2(x, y) + " " + StrictMath.hypot(x, y)
                        + " " + StrictMath.IEEEremainder(x, y) + "; ");
            }
            System.out.println();
        }
        Random r = new Random(17);
        long h = 0;
        for (int i = 0; i < 400; i++) {
            double x = (r.nextDouble() - 0.5) * StrictMath.pow(10, r.nextInt(20) - 8);
            h = h * 31 + Double.doubleToLongBits(StrictMath.sin(x));
            h = h * 31 + Double.doubleToLongBits(StrictMath.exp(x % 700));
            h = h * 31 + Double.doubleToLongBits(StrictMath.log(StrictMath.abs(x)));
            h = h * 31 + Double.doubleToLongBits(StrictMath.pow(StrictMath.abs(x), r.nextDouble() * 4 - 2));
            h = h * 31 + Double.doubleToLongBits(StrictMath.atan2(x, r.nextDouble()));
            h = h * 31 + Double.doubleToLongBits(StrictMath.cbrt(x));
            h = h * 31 + Double.doubleToLongBits(StrictMath.tan(x));
        }
        System.out.println(h);
    }
}
