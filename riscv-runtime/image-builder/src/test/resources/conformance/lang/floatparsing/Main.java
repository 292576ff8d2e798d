package conformance.lang.floatparsing;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Random;
import java.util.function.Supplier;

/** Parsing of doubles and floats: halfway cases, extremes, hexadecimal, garbage. */
@Unikernel(name = "lang-floatparsing")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        String[] texts = {
            "0",
            "-0",
            "1e308",
            "1.8e308",
            "4.9e-324",
            "2.4e-324",
            "2.5e-324",
            "2.2250738585072012e-308",
            "2.2250738585072011e-308",
            "9007199254740993",
            "9007199254740992.5",
            "0.1",
            ".5",
            "5.",
            "+3",
            "1e23",
            "8.5e-46",
            "1.17549435e-38f",
            "3.4028236e38",
            "16777217",
            "1_0",
            "0x1p3",
            "0x1.8p-1",
            "0x.1p4d",
            "0x1.fffffffffffff8p0",
            "0x1p-1075",
            "NaN",
            "-Infinity",
            "nan",
            "1e",
            "e5",
            "--1",
            "1.2.3",
            " 7 ",
            "1f",
            "1d",
            "1L",
            "",
            "0x1",
            "123456789012345678901234567890",
            "1" + "0".repeat(400),
            "0." + "0".repeat(350) + "1",
            "1e-400",
            "1e2147483648",
            "179769313486231580793728971405301e276"
        };
        for (String t : texts) {
            attempt(() -> t + " -> " + Double.parseDouble(t) + " "
                    + Long.toHexString(Double.doubleToLongBits(Double.parseDouble(t))));
            attempt(() -> Float.parseFloat(t) + " " + Integer.toHexString(Float.floatToIntBits(Float.parseFloat(t))));
        }
        Random r = new Random(8);
        boolean same = true;
        long h = 0;
        for (int i = 0; i < 300; i++) {
            double d = Double.longBitsToDouble(r.nextLong());
            String s = Double.toString(d);
            h = h * 31 + s.hashCode();
            same &= Double.doubleToLongBits(Double.parseDouble(s)) == Double.doubleToLongBits(d);
            float f = Float.intBitsToFloat(r.nextInt());
            h = h * 31 + Float.toString(f).hashCode();
            same &= Float.floatToIntBits(Float.parseFloat(Float.toString(f))) == Float.floatToIntBits(f);
        }
        System.out.println(same + " " + h);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
