package conformance.strings.splitting;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;

/** Splitting by characters, escapes, expressions and limits. */
@Unikernel(name = "strings-splitting")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        for (String d : new String[] {",", "\\.", "|", "\\|", "", "\\s+", "[,;]", "x", "ab", "(?=b)", ",,"}) {
            for (int l : new int[] {-1, 0, 1, 2, 5}) {
                System.out.print(Arrays.toString("a,b.,c|d;;e ab  b,,".split(d, l)) + " ");
            }
            System.out.println();
        }
        System.out.println("".split(",").length + " " + ",".split(",").length + " " + ",,".split(",", -1).length + " "
                + " a ".split(" ").length + " " + "\u4e2d,\u6587".split(",")[1] + " "
                + "a\ud83d\ude00b".split("\ud83d\ude00").length);
    }
}
