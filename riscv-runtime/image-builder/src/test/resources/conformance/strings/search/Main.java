package conformance.strings.search;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** indexOf, lastIndexOf, contains, startsWith and endsWith, with starts outside the range. */
@Unikernel(name = "strings-search")
@Requires(Console.class)
public final class Main {
    static String text = "the cat sat on the mat, the end";
    static String wide = "\u0100bc\u0100bc\u0100";

    public static void main(String[] args) {
        System.out.println(text.indexOf('t') + " " + text.indexOf('z') + " " + text.indexOf('t', 1) + " "
                + text.indexOf('t', -5) + " " + text.indexOf('t', 1000) + " " + text.lastIndexOf('t') + " "
                + text.lastIndexOf('t', 10) + " " + text.lastIndexOf('t', -1));
        System.out.println(text.indexOf("the") + " " + text.indexOf("the", 1) + " " + text.indexOf("then") + " "
                + text.indexOf("") + " " + text.indexOf("", 99) + " " + text.lastIndexOf("the") + " "
                + text.lastIndexOf("the", 20) + " " + text.lastIndexOf(""));
        System.out.println(text.contains("sat") + " " + text.contains("sit") + " " + text.startsWith("the") + " "
                + text.startsWith("cat", 4) + " " + text.startsWith("x", -1) + " " + text.endsWith("end") + " "
                + text.endsWith("") + " " + text.startsWith(""));
        System.out.println(wide.indexOf('\u0100') + " " + wide.indexOf('\u0100', 1) + " " + wide.lastIndexOf('\u0100')
                + " " + wide.indexOf("c\u0100b") + " " + wide.indexOf('c') + " " + wide.lastIndexOf("bc") + " "
                + text.indexOf('\u0100') + " " + wide.contains("bc"));
        int count = 0;
        for (int at = text.indexOf("at"); at >= 0; at = text.indexOf("at", at + 1)) {
            count = count * 100 + at;
        }
        System.out.println(count);
    }
}
