package conformance.floats.orderingandtext;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Supplier;

/** Doubles and floats: ordering with NaN and zeros in every comparison, text at the edges of notation, parsing of odd forms, subnormals in arithmetic. */
@Unikernel(name = "floats-orderingandtext")
@Requires(Console.class)
public final class Main {
    static String relations(double a, double b) {
        return (a < b ? "<" : "")
                + (a <= b ? "L" : "")
                + (a == b ? "=" : "")
                + (a >= b ? "G" : "")
                + (a > b ? ">" : "")
                + (a != b ? "!" : "")
                + (!(a < b) ? "n" : "")
                + Double.compare(a, b)
                + (Double.valueOf(a).equals(b) ? "e" : "");
    }

    static String relations(float a, float b) {
        return (a < b ? "<" : "")
                + (a == b ? "=" : "")
                + (a > b ? ">" : "")
                + (!(a >= b) ? "n" : "")
                + Float.compare(a, b)
                + (a == (double) b ? "d" : "");
    }

    public static void main(String[] args) {
        double[] v = {
            0.0,
            -0.0,
            Double.NaN,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            1,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        };
        for (double a : v) {
            StringBuilder b = new StringBuilder(a + ":");
            for (double c : v) {
                b.append(' ').append(relations(a, c)).append('/').append(relations((float) a, (float) c));
            }
            System.out.println(b);
        }
        for (double d : new double[] {
            1e-3,
            9.999e-4,
            1e7,
            9999999.999,
            123456789012345680.0,
            1e21,
            2e-323,
            4.35,
            0.1 + 0.2,
            100.0,
            1.0E10 / 3,
            2.2250738585072014E-308,
            5e-324 * 3,
            1.7976931348623157E308,
            9007199254740993.0,
            1e23,
            8.41E21,
            2.0E-3
        }) {
            System.out.println(
                    d + " " + (float) d + " " + -d + " " + Double.toHexString(d) + " " + Float.toHexString((float) d)
                            + " " + Double.doubleToLongBits(d) + " " + Float.floatToIntBits((float) d));
        }
        for (String s : new String[] {
            "1.",
            ".5",
            "-.5e1",
            "1e400",
            "-1e-400",
            "0x1.8p1",
            "0X.8P-1074",
            "NaN",
            "-Infinity",
            "+Infinity",
            " 1.5 ",
            "1d",
            "2F",
            "1e+05",
            "4.9e-324",
            "2.4703282292062327e-324",
            "2.4703282292062328e-324",
            "1.7976931348623158e308",
            "1.7976931348623159e308",
            "9007199254740993",
            "0.500000000000000166533453693773481063544750213623046875",
            "",
            "e5",
            "1e",
            "0x1",
            "1__0",
            "infinity",
            "1,5",
            "--1"
        }) {
            attempt(() -> s + " -> " + Double.parseDouble(s) + " " + Float.parseFloat(s));
        }
        double m = Double.MIN_NORMAL;
        System.out.println(m / 2 + " " + m / 3 * 3 + " " + (m - m * 0.999999) + " " + Double.MIN_VALUE / 2 + " "
                + Double.MIN_VALUE * 1.5 + " " + (float) 1e-42 + " " + Float.MIN_NORMAL / 8 + " "
                + (Float.MIN_VALUE * 0.75f) + " " + (float) 1e-46 + " " + Math.nextUp(0.0f));
        System.out.println((0.0 == -0.0) + " " + 1 / 0.0 + " " + 1 / -0.0 + " " + 0.0 / 0 + " " + (-0.0 + 0.0) + " "
                + (-0.0 - 0.0) + " " + -0.0 * 5 + " " + Math.min(-0.0, 0.0) + " " + Math.max(-0.0f, 0.0f) + " "
                + Math.abs(-0.0) + " " + 5 % -0.0 + " " + -5.5 % 2 + " " + Math.sqrt(-0.0) + " " + (int) Double.NaN
                + (long) -1e300);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
