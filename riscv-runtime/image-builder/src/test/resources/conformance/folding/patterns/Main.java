package conformance.folding.patterns;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions that are known at build time, and some that are not: all mean the same. */
@Unikernel(name = "folding-patterns")
@Requires(Console.class)
public final class Main {
    private static final String SEPARATOR = "\\s*,\\s*";

    static Pattern words() {
        return Pattern.compile("(?<first>\\w+)-(?<second>\\w+)");
    }

    static void identities() {
        Pattern first = words();
        Pattern second = words();
        System.out.println((first == second) + " " + first.equals(second) + " " + first.pattern().equals(second.pattern()));
        System.out.println(Pattern.compile("a") == Pattern.compile("a"));
    }

    static void groups(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        System.out.println(matcher.matches() ? matcher.group("second") + " " + matcher.group("first") : "no match");
    }

    static void splits() {
        System.out.println(Arrays.toString("a , b,c".split(SEPARATOR)));
        System.out.println(Arrays.toString("a.b.c".split("\\.")));
        System.out.println(Arrays.toString("a.b.c".split(".")));
        System.out.println(Arrays.toString("a;b;;".split(";")));
        System.out.println(Arrays.toString("a;b;;".split(";", -1)));
        System.out.println(Arrays.toString("a;b;c".split(";", 2)));
        System.out.println(Arrays.toString("abc".split("")));
        System.out.println(Arrays.toString("".split(",")));
        System.out.println(Arrays.toString("x\u00e9y\u00e9z".split("\u00e9")));
    }

    static void replacements() {
        System.out.println("a1b22c".replaceAll("[0-9]+", "<$0>"));
        System.out.println("a1b22c".replaceFirst("[0-9]+", "#"));
        System.out.println("2026".matches("\\d{4}") + " " + "20a6".matches("\\d{4}"));
        System.out.println(Pattern.matches("(ab)*", "ababab"));
        System.out.println(Pattern.compile("^h.*d$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL).matcher("Hello\nWorld").find());
    }

    static String nothing() {
        return null;
    }

    static void failures() {
        try {
            "x".split("(");
        } catch (PatternSyntaxException e) {
            System.out.println(e.getMessage());
        }
        try {
            Pattern.compile("[a");
        } catch (PatternSyntaxException e) {
            System.out.println(e.getDescription() + " " + e.getIndex());
        }
        try {
            nothing().split(",");
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        try {
            "a".replaceAll("a", "$1");
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }

    /** The same methods with what no build knows. */
    static void unknown(String regex) {
        System.out.println(Arrays.toString("1x2x3".split(regex)));
        System.out.println("1x2x3".replaceAll(regex, "-") + " " + "xx".matches(regex + "+"));
    }

    public static void main(String[] args) {
        identities();
        groups(words(), "left-right");
        groups(words(), "left");
        splits();
        replacements();
        failures();
        for (String regex : new String[] {"x", "[xy]", "\\dx"}) {
            unknown(regex);
        }
    }
}
