package conformance.strings.parts;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** substring, trim, strip, repeat, concat, replace and case. */
@Unikernel(name = "strings-parts")
@Requires(Console.class)
public final class Main {
    static String text = "  Hello, World \t\n";
    static String empty = "";

    public static void main(String[] args) {
        System.out.println("[" + text.trim() + "][" + text.strip() + "][" + text.stripLeading() + "][" + empty.trim()
                + "]" + text.isBlank() + empty.isEmpty() + empty.isBlank());
        String s = text.trim();
        System.out.println(s.substring(7) + "|" + s.substring(0, 5) + "|" + s.substring(5, 5) + "|"
                + s.substring(s.length()) + "|" + s.substring(2, 9));
        System.out.println("ab".repeat(5) + "x".repeat(0) + "yz".repeat(1) + empty.repeat(10) + "\u0100".repeat(2));
        System.out.println(s.concat("!") + s.concat("") + empty.concat("x"));
        System.out.println(s.replace('l', 'L') + " " + s.replace('q', 'x') + " " + s.replace("l", "[l]") + " "
                + s.replace("World", "") + " " + "aaa".replace("aa", "b") + " " + "abc".replace("", "-") + " "
                + s.replace('o', '\u0151'));
        System.out.println("MiXeD 123 \u00c9".toLowerCase() + " " + "MiXeD 123 \u00e9".toUpperCase());
        System.out.println(s.subSequence(1, 4) + " " + "a-b-c".replace("-", "\u2013"));
    }
}
