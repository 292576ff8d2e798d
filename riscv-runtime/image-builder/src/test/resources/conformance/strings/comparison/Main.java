package conformance.strings.comparison;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** compareTo, equals, equalsIgnoreCase, compareToIgnoreCase and regionMatches. */
@Unikernel(name = "strings-comparison")
@Requires(Console.class)
public final class Main {
    static String[] words = {
        "", "a", "A", "ab", "abc", "b", "\u00e9", "\u0100", "a\u0100", "\uffff", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"
    };

    public static void main(String[] args) {
        for (String a : words) {
            StringBuilder line = new StringBuilder();
            for (String b : words) {
                line.append(a.compareTo(b))
                        .append(a.equals(b) ? "=" : "!")
                        .append(a.equalsIgnoreCase(b) ? "=" : "!")
                        .append(' ')
                        .append(a.compareToIgnoreCase(b))
                        .append(' ');
            }
            System.out.println(line);
        }
        System.out.println("hello world".regionMatches(6, "the world", 4, 5) + " "
                + "hello".regionMatches(true, 1, "xELL", 1, 3) + " " + "a".equals(null) + " " + "1".equals((Object) 1)
                + " " + "abc".contentEquals(new StringBuilder("abc")));
    }
}
