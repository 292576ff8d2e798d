package conformance.folding.conversions;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Conversions of constants with saturation and rounding. */
@Unikernel(name = "folding-conversions")
@Requires(Console.class)
public final class Main {
    static double huge() {
        return 1e300;
    }

    static float half() {
        return 0.5f;
    }

    static double nan() {
        return huge() - huge() * 1e10 + huge() * 1e10;
    }

    static long odd() {
        return 0x7fffffbfffffffffL;
    }

    public static void main(String[] args) {
        System.out.println((int) huge() + " " + (long) -huge() + " " + (int) nan() + " " + (long) nan() + " "
                + (byte) huge() + " " + (int) (char) -huge() + " " + (short) (half() * 70000));
        System.out.println(Float.floatToIntBits((float) huge()) + " " + Float.floatToIntBits(odd()) + " "
                + Double.doubleToLongBits(odd()) + " " + Double.doubleToLongBits((float) 0.1) + " "
                + (int) (half() + 1.5) + " " + Math.round(half()) + " " + Math.round(-half()) + " " + Math.round(2.5)
                + " " + (int) Math.rint(2.5));
        System.out.println((int) 1e10f + (int) -1e10f + " " + (long) Float.NaN + " " + (int) (huge() / 0) + " "
                + (char) (half() * 130) + " " + (float) odd());
    }
}
