package conformance.strings.manyparts;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A concatenation of more than 100 parts. */
@Unikernel(name = "strings-manyparts")
@Requires(Console.class)
public final class Main {
    static int i = 7;
    static String s = "s";
    static long l = 1L << 35;
    static char c = 'c';

    public static void main(String[] args) {
        System.out.println(s + i + l + c + s + i + l + c + s + i + l + c + s + i + l + c + s + i + l + c + s + i + l + c
                + s + i + l + c + s + i + l + c + s + i + l + c + s + i + l + c + s + i + l + c + s + i + l + c + s + i
                + l + c + s + i + l + c + s + i + l + c + s + i + l + c + "." + i + "," + i + ";" + i + ":" + i + "-"
                + i + "_" + i + "+" + i + "*" + i + "/" + i + "=" + i + "!" + i + "?" + i + "#" + i + "%" + i + "&" + i
                + "(" + i + ")" + i + "[" + i + "]" + i + "{" + i + "}" + i + "<" + i + ">" + i + "|" + i + "~" + i
                + "^" + i + "$" + i + "@" + i + "'" + i + "`" + i + s + s + s + s + s + s + s + s + s + s + s + s + s
                + s + s + s + s + s + s + s + s + s + s + s + s + s + s + s);
    }
}
