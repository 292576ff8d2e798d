package conformance.floats.uncontracted;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A product and a sum are rounded separately: nothing is fused unless Math.fma asks for it. */
@Unikernel(name = "floats-uncontracted")
@Requires(Console.class)
public final class Main {
    static double a = 1 + 0x1p-30;
    static double b = 1 - 0x1p-30;
    static double c = -1;
    static float fa = 1 + 0x1p-12f;
    static float fb = 1 - 0x1p-12f;
    static float fc = -1;

    public static void main(String[] args) {
        System.out.println(Double.doubleToLongBits(a * b + c) + " " + Double.doubleToLongBits(Math.fma(a, b, c)));
        System.out.println(Double.doubleToLongBits(c + a * b) + " " + Double.doubleToLongBits(a * b - 1) + " "
                + Double.doubleToLongBits(-c - a * b));
        System.out.println(Float.floatToIntBits(fa * fb + fc) + " " + Float.floatToIntBits(Math.fma(fa, fb, fc)) + " "
                + Float.floatToIntBits(fc - fa * fb));
        double sum = 0;
        for (int i = 1; i < 500; i++) {
            sum += (1.0 / i) * (0.1 * i) - i * 0.3;
        }
        System.out.println(Double.doubleToLongBits(sum));
        float fsum = 0;
        for (int i = 1; i < 500; i++) {
            fsum += (1f / i) * (0.1f * i) - i * 0.3f;
        }
        System.out.println(Float.floatToIntBits(fsum));
    }
}
