package conformance.floats.bits;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Bits of doubles and floats there and back, exponents, ulps, neighbours and sign copies. */
@Unikernel(name = "floats-bits")
@Requires(Console.class)
public final class Main {
    static double[] values = {
        0.0, -0.0, 1, -2, 0.1, 1e-310, 4.9e-324, Double.MAX_VALUE, Double.MIN_NORMAL, Double.NEGATIVE_INFINITY
    };

    public static void main(String[] args) {
        for (double d : values) {
            long bits = Double.doubleToRawLongBits(d);
            System.out.println(bits + " " + (Double.longBitsToDouble(bits) == d) + " " + Math.getExponent(d) + " "
                    + Double.doubleToLongBits(Math.ulp(d)) + " " + Double.doubleToLongBits(Math.nextUp(d)) + " "
                    + Double.doubleToLongBits(Math.nextDown(d)) + " " + Double.doubleToLongBits(Math.copySign(3.0, d)));
            float f = (float) d;
            int small = Float.floatToRawIntBits(f);
            System.out.println(small + " " + (Float.intBitsToFloat(small) == f) + " " + Math.getExponent(f) + " "
                    + Float.floatToIntBits(Math.ulp(f)) + " " + Float.floatToIntBits(Math.nextUp(f)) + " "
                    + Float.floatToIntBits(Math.copySign(3f, f)));
            System.out.println(
                    Double.doubleToLongBits(Math.scalb(d, 3)) + " " + Double.doubleToLongBits(Math.scalb(d, -1070))
                            + " " + Double.isNaN(d) + " " + Double.isInfinite(d) + " " + Double.isFinite(d));
        }
        System.out.println(Double.doubleToLongBits(Double.longBitsToDouble(0x7ff0000000000001L)) + " "
                + Float.floatToIntBits(Float.intBitsToFloat(0x7f800001)) + " " + Double.hashCode(1.5) + " "
                + Float.hashCode(1.5f));
    }
}
