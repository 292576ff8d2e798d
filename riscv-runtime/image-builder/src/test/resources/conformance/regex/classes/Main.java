package conformance.regex.classes;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Character classes: unions, intersections, POSIX, Unicode, flags, quoting and comments. */
@Unikernel(name = "regex-classes", set = @Set(name = "heap.bytes", value = "32M"))
@Requires(Console.class)
public final class Main {
    static String chars(String regex) {
        Pattern p = Pattern.compile(regex);
        StringBuilder b = new StringBuilder();
        for (char c = ' '; c < 0x180; c++) {
            if (p.matcher(String.valueOf(c)).matches()) {
                b.append(c < 0x7f ? String.valueOf(c) : Integer.toHexString(c) + ";");
            }
        }
        return regex + ": "
                + (b.length() > 150 ? b.length() + " " + b.toString().hashCode() : b);
    }

    public static void main(String[] args) {
        for (String r : new String[] {
            "[a-f&&[^c]]",
            "[a-c[x-z]]",
            "[^\\w\\s]",
            "\\d",
            "\\D",
            "\\h",
            "\\v",
            "\\p{Lower}",
            "\\p{Upper}",
            "\\p{Punct}",
            "\\p{XDigit}",
            "\\p{Alpha}",
            "\\p{Cntrl}",
            "\\p{L}",
            "\\P{L}",
            "\\p{Lu}",
            "\\p{javaLowerCase}",
            "\\p{Sc}",
            "\\p{IsAlphabetic}",
            "[\\p{L}&&[^\\p{Lu}]]",
            "[\\]\\[-]",
            "[a\\-z]",
            "[-a]",
            "[&&a]",
            "\\x41",
            "\\u0042",
            "\\0103",
            "\\x{1F600}|q",
            "\\cA|z",
            "[\\d&&[^5-7]]",
            "(?U)\\w",
            "(?i)[k-l]",
            "(?iu)\u00e9",
            "(?i)\u00e9"
        }) {
            attempt(() -> chars(r));
        }
        System.out.println(Pattern.compile("a b # comment\n c", Pattern.COMMENTS)
                        .matcher("abc")
                        .matches() + " "
                + Pattern.compile("a.c", Pattern.LITERAL).matcher("xa.c").find() + " "
                + Pattern.compile("\\Qa.*\\E+").matcher("a.***").matches() + " " + Pattern.quote("\\E.") + " "
                + Pattern.compile("^x$", Pattern.MULTILINE | Pattern.UNIX_LINES)
                        .matcher("y\nx")
                        .find() + " "
                + Pattern.compile("STRASSE", Pattern.CASE_INSENSITIVE)
                        .matcher("strasse")
                        .matches() + " "
                + Pattern.compile("\u0130", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher("i")
                        .matches() + " " + Pattern.compile("x", 2).flags() + " " + Pattern.compile("x|y"));
        System.out.println(Pattern.compile(".").matcher("\ud83d\ude00").matches() + " "
                + Pattern.compile("[\ud83d\ude00-\ud83d\ude0f]")
                        .matcher("\ud83d\ude05")
                        .matches() + " "
                + Pattern.compile("(?i:A)b").matcher("ab").matches() + " "
                + Pattern.compile("(?i)a(?-i)b").matcher("AB").matches() + " "
                + Pattern.compile("\\X").matcher("e\u0301x").results().count());
        System.out.println(Pattern.compile("[,;]").splitAsStream("a,b;c").toList() + " "
                + Arrays.toString(Pattern.compile("(?<=,)").split("a,b,c"))
                + Arrays.toString(Pattern.compile("x").split(""))
                + Arrays.toString(Pattern.compile("").split("abc")) + Arrays.toString("1a2b3".split("[a-z]", 2)) + " "
                + Pattern.compile("^a").asPredicate().test("abc")
                + Pattern.compile("a").asMatchPredicate().test("abc"));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
