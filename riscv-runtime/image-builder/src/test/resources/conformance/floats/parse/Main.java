package conformance.floats.parse;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Doubles and floats from text. */
@Unikernel(name = "floats-parse")
@Requires(Console.class)
public final class Main {
    static String[] texts = {
        "0",
        "-0",
        "1",
        "+1.5",
        "3.14159",
        "1e10",
        "1E-10",
        "  2.5  ",
        ".5",
        "5.",
        "1e400",
        "-1e400",
        "1e-400",
        "123456789012345678901234567890",
        "0.1",
        "4.9e-324",
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "1.7976931348623157e308",
        "9007199254740993",
        "0x1.8p1",
        "NaN",
        "Infinity",
        "-Infinity",
        "1f",
        "1d",
        "16777217"
    };

    public static void main(String[] args) {
        for (String text : texts) {
            System.out.println(text + " " + Double.doubleToLongBits(Double.parseDouble(text)) + " "
                    + Float.floatToIntBits(Float.parseFloat(text)));
        }
    }
}
