package conformance.intrinsics.doubles;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Arithmetic of doubles and floats that is an instruction or a few. */
@Unikernel(name = "intrinsics-doubles")
@Requires(Console.class)
public final class Main {
    static final double[] VALUES = {
        0.0, -0.0, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 1, -1, 0.49999999999999994, -0.49999999999999994, 4503599627370495.5,
        -4503599627370495.5, 4503599627370497.0, 9007199254740993.0, -9007199254740992.0, 1e300, -1e300, 1e18, 123456.789,
        -3.99999999999, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY, Double.NaN, Math.PI, -Math.E, 1.0 / 3
    };

    static void one(double x) {
        float f = (float) x;
        System.out.println(x + ": " + Math.floor(x) + " " + Math.ceil(x) + " " + Math.rint(x) + " " + Math.abs(x) + " "
                + Math.sqrt(x) + " " + Math.round(x) + " " + Math.round(f) + " " + Math.abs(f) + " " + Math.signum(x) + " "
                + Math.ulp(x) + " " + (float) Math.sqrt(f) + " " + StrictMath.floor(x) + " " + StrictMath.rint(-x) + " "
                + Math.nextUp(x) + " " + Math.getExponent(x));
    }

    static long two(double x, double y) {
        float f = (float) x;
        float g = (float) y;
        long hash = Double.doubleToLongBits(Math.min(x, y));
        hash = hash * 31 + Double.doubleToLongBits(Math.max(x, y));
        hash = hash * 31 + Double.doubleToLongBits(Math.copySign(x, y));
        hash = hash * 31 + Float.floatToIntBits(Math.min(f, g));
        hash = hash * 31 + Float.floatToIntBits(Math.max(f, g));
        hash = hash * 31 + Float.floatToIntBits(Math.copySign(f, g));
        return hash * 31 + Double.doubleToLongBits(StrictMath.max(x, y));
    }

    static long three(double x, double y, double z) {
        long hash = Double.doubleToLongBits(Math.fma(x, y, z));
        return hash * 31 + Float.floatToIntBits(Math.fma((float) x, (float) y, (float) z));
    }

    public static void main(String[] args) {
        for (double x : VALUES) {
            one(x);
            long pairs = 0;
            long triples = 0;
            for (double y : VALUES) {
                pairs = pairs * 7 + two(x, y);
                for (double z : VALUES) {
                    triples = triples * 7 + three(x, y, z);
                }
            }
            System.out.println(pairs + " " + triples);
        }
        System.out.println(Math.min(-0.0, 0.0) + " " + Math.max(-0.0, 0.0) + " " + Math.min(Double.NaN, 1) + Math.max(1f, Float.NaN));
        System.out.println(Math.fma(0.1, 10, -1) + " " + (0.1 * 10 - 1) + " " + Math.fma(1e200, 1e200, -1e308) + " "
                + Math.fma(0x1.000001p0f, 0x1.000001p0f, -1f));
    }
}
