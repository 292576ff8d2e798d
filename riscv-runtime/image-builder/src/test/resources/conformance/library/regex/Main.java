package conformance.library.regex;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns, groups, replacement and splitting. */
@Unikernel(name = "library-regex")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Matcher m = Pattern.compile("(\\w+)@(\\w+)\\.(com|org)").matcher("mail bob@example.com and eve@site.org now");
        while (m.find()) {
            System.out.println(m.group() + " " + m.group(1) + " " + m.group(2) + " " + m.start() + " " + m.end());
        }
        System.out.println("a1b22c333".replaceAll("[0-9]+", "#") + " " + "x, y ,z".split("\\s*,\\s*").length + " "
                + "2024-01-31".matches("\\d{4}-\\d\\d-\\d\\d") + " "
                + Pattern.compile("b+", Pattern.CASE_INSENSITIVE)
                        .matcher("aBBbc")
                        .replaceFirst("<$0>"));
    }
}
