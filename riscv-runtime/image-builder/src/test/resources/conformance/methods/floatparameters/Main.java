package conformance.methods.floatparameters;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** More floating-point parameters than registers, mixed with integers and objects. */
@Unikernel(name = "methods-floatparameters")
@Requires(Console.class)
public final class Main {
    static double doubles(
            double a, double b, double c, double d, double e, double f, double g, double h, double i, double j) {
        return a - b * 2 + c * 3 - d * 4 + e * 5 - f * 6 + g * 7 - h * 8 + i * 9 - j * 10;
    }

    static float floats(
            float a, float b, float c, float d, float e, float f, float g, float h, float i, float j, float k) {
        return a / 2 + b / 3 + c / 5 + d / 7 + e / 11 + f / 13 + g / 17 + h / 19 + i / 23 + j / 29 + k / 31;
    }

    static double mixed(
            int a,
            float b,
            long c,
            double d,
            byte e,
            float f,
            String g,
            double h,
            char i,
            double j,
            int k,
            float l,
            double m,
            double n,
            double o,
            double p,
            double q,
            long r,
            int s,
            long t,
            int u,
            long v,
            float w) {
        return a
                + b * 2
                + c * 3
                + d * 4
                + e * 5
                + f * 6
                + g.length() * 7
                + h * 8
                + i * 9
                + j * 10
                + k * 11
                + l * 12
                + m * 13
                + n * 14
                + o * 15
                + p * 16
                + q * 17
                + r * 18
                + s * 19
                + t * 20
                + u * 21
                + v * 22
                + w * 23;
    }

    static float narrow(double d, int i, float f) {
        return i > 0 ? narrow(d / 2, i - 1, f + (float) d) : f;
    }

    public static void main(String[] args) {
        System.out.println(Double.doubleToLongBits(doubles(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.1)));
        System.out.println(
                Float.floatToIntBits(floats(0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f, 0.9f, 1.1f, 1.3f)));
        System.out.println(Double.doubleToLongBits(mixed(
                1,
                2.5f,
                1L << 40,
                0.1,
                (byte) -7,
                -0.3f,
                "text",
                1e10,
                'c',
                -5.5,
                -9,
                0.7f,
                1.1,
                2.2,
                3.3,
                4.4,
                5.5,
                -1,
                -2,
                Long.MAX_VALUE,
                -4,
                6,
                0.01f)));
        System.out.println(Float.floatToIntBits(narrow(1.1, 30, 0)));
    }
}
