package conformance.regex.quantifiers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Greedy, reluctant and possessive quantifiers, atomic groups, lookaround. */
@Unikernel(name = "regex-quantifiers")
@Requires(Console.class)
public final class Main {
    static String all(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(r -> r.group() + "@" + r.start())
                .collect(Collectors.joining(" ", regex + ": ", ""));
    }

    public static void main(String[] args) {
        String html = "<b>one</b><b>two</b>";
        for (String q : new String[] {"<.*>", "<.*?>", "<.*+>", "<[^>]++>", "<.{2,4}?>", "<.{0}>", "<.{2}>"}) {
            System.out.println(all(q, html));
        }
        for (String q : new String[] {
            "a?",
            "a??",
            "a?+",
            "a*",
            "a*?b",
            "a+",
            "a+?",
            "a++a",
            "a{2}",
            "a{2,}",
            "a{1,2}",
            "a{1,2}?",
            "(?>a+)b",
            "(?>a|ab)c",
            "(a|ab)c"
        }) {
            System.out.println(all(q, "aaab abc"));
        }
        System.out.println(all("\\w+(?=!)", "hey! you there!"));
        System.out.println(all("\\w+(?!\\w|!)", "hey! you there!"));
        System.out.println(all("(?<=\\$)\\d+", "$10 20 $30"));
        System.out.println(all("(?<!\\$)\\b\\d+", "$10 20 $30"));
        System.out.println(all("(?<=a{1,3})b", "ab aab xb"));
        System.out.println(all("(?=(\\w{3}))", "abcde"));
        System.out.println(all("\\b", "a bc"));
        System.out.println(all("^|$", "ab"));
        System.out.println(all("(?m)^\\w|\\w$", "ab\ncd\r\nef"));
        System.out.println(all("\\Bb\\B", "abc b ab"));
        System.out.println(all("\\Gx", "xxyx"));
        System.out.println(all("\\Aab|ab\\z|ab\\Z", "abab\n"));
        System.out.println(all("(?s).+", "a\nb") + all(".+", "a\nb"));
        System.out.println(all("\\R", "a\r\nb\nc\u2028"));
        System.out.println(all("x*", "axb"));
        for (String bad : new String[] {
            "(",
            "[a",
            "a**",
            "*a",
            "\\",
            "(?<n",
            "a{2,1}",
            "(?<=a+)b",
            "[b-a]",
            "\\k<x>",
            "(?z)",
            "\\p{Foo}",
            "x{99999999999}",
            "[]",
            ")"
        }) {
            try {
                Pattern.compile(bad);
                System.out.println("compiles " + bad);
            } catch (PatternSyntaxException e) {
                System.out.println(e.getDescription() + " at " + e.getIndex() + " in " + e.getPattern());
            }
        }
        System.out.println(
                Pattern.matches("(x+x+)+y", "x".repeat(14)) + " " + Pattern.matches("(?:a|b|ab)*c", "ababababc"));
    }
}
