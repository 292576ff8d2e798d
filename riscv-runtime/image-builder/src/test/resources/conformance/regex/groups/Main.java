package conformance.regex.groups;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Groups: numbered, named, nested, optional, back references, in find and in replacement. */
@Unikernel(name = "regex-groups")
@Requires(Console.class)
public final class Main {
    static void show(String regex, String text) {
        Matcher m = Pattern.compile(regex).matcher(text);
        StringBuilder b = new StringBuilder(regex + " on " + text + ":");
        while (m.find()) {
            b.append(' ').append(m.start()).append('-').append(m.end()).append('[');
            for (int g = 1; g <= m.groupCount(); g++) {
                b.append(g > 1 ? "," : "").append(m.group(g)).append('@').append(m.start(g));
            }
            b.append(']');
        }
        System.out.println(b);
    }

    public static void main(String[] args) {
        show("(a)(b)?(c)", "abc ac abbc");
        show("((\\w)(\\w))+", "abcd ef");
        show("(a|ab)(c|bcd)(d*)", "abcd");
        show("(\\w)\\1", "aabbcdd");
        show("(?:x(y))?z", "xyz z");
        show("(?<year>\\d{4})-(?<month>\\d\\d)", "2024-01 1999-12");
        show("(a*)*", "aab");
        show("(?:(a)|b)*", "ab");
        show("(['\"])(.*?)\\1", "say 'it' and \"that's\"");
        show("(?i)(ab)\\1", "abAB");
        show("(\\d+)(?=px)", "10px 20em 30px");
        show("(a)|(b)|(c)", "cab");
        Matcher m = Pattern.compile("(?<key>\\w+)=(?<value>[^;]*);?").matcher("a=1;bc=22;d=");
        while (m.find()) {
            System.out.println(m.group("key") + "->" + m.group("value") + " " + m.start("value") + " " + m.end("key")
                    + " " + m.toMatchResult().group(2));
        }
        attempt(() -> Pattern.compile("(x)").matcher("x").group());
        attempt(() -> {
            Matcher x = Pattern.compile("(x)").matcher("x");
            x.find();
            return x.group(2);
        });
        attempt(() -> {
            Matcher x = Pattern.compile("(?<n>x)").matcher("x");
            x.find();
            return x.group("none");
        });
        System.out.println(
                "John Smith".replaceAll("(\\w+) (\\w+)", "$2, $1") + " " + "a1b22".replaceAll("(?<d>\\d+)", "<${d}>")
                        + " " + "x.y".replaceAll("\\.", Matcher.quoteReplacement("$\\")) + " "
                        + "aaa".replaceFirst("a", "b") + " " + "cost".replaceAll("o", "\\$"));
        attempt(() -> "a".replaceAll("a", "$1"));
        attempt(() -> "a".replaceAll("a", "\\"));
        attempt(() -> "a".replaceAll("a", "${x}"));
        System.out.println(Pattern.compile("\\d+")
                        .matcher("1 22 333")
                        .replaceAll(r -> String.valueOf(r.group().length() * r.start()))
                + " "
                + Pattern.compile("[aeiou]").matcher("education").replaceFirst(r -> r.group()
                        .toUpperCase()) + " "
                + Pattern.compile("\\w")
                        .matcher("a b")
                        .results()
                        .map(MatchResult::start)
                        .toList());
        StringBuilder out = new StringBuilder();
        Matcher r = Pattern.compile("cat(s?)").matcher("one cat two cats in the yard");
        while (r.find()) {
            r.appendReplacement(out, "dog$1");
        }
        r.appendTail(out);
        System.out.println(out);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
