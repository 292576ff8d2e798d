package conformance.regex.replacing;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Scanner;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Replacement, splitting and scanning: limits, empty matches, regions with bounds, resets, streams of results, predicates, quoting. */
@Unikernel(name = "regex-replacing")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        for (String s : new String[] {"a,b,,c,,", ",a", "", ",", "abc", "a1b22c333"}) {
            for (int limit : new int[] {-1, 0, 1, 2, 3, 9}) {
                System.out.print(Arrays.toString(s.split(",", limit))
                        + Arrays.toString(Pattern.compile("\\d*").split(s, limit)));
            }
            System.out.println(" " + Pattern.compile(",").splitAsStream(s).toList());
        }
        System.out.println(Arrays.toString("boo:and:foo".split("o"))
                + Arrays.toString("boo:and:foo".split("o", -1))
                + Arrays.toString("abc".split(""))
                + Arrays.toString(" a  b ".split("\\s+"))
                + Arrays.toString("a|b".split("|"))
                + Arrays.toString("a.b".split("."))
                + Arrays.toString("x\u2603y".split("\u2603"))
                + Arrays.toString("2024-01-02T03".split("[-T]"))
                + Arrays.toString("aXbXc".split("(?=X)")));
        System.out.println("a.b.c".replaceAll(".", "x") + " " + "a.b.c".replace(".", "") + " "
                + "aaa".replaceAll("a*", "X") + " " + "abc".replaceAll("", "-") + " " + "abc".replaceAll("$", "!") + " "
                + "x1y2".replaceAll("([a-z])(\\d)", "$2$1$0") + " "
                + "camelCaseWord".replaceAll("([A-Z])", "_$1").toLowerCase() + " " + "a\tb".replaceAll("\\t", "\\\\t")
                + " " + "12345678".replaceAll("(?<=\\d)(?=(\\d{3})+$)", ","));
        Matcher m = Pattern.compile("(?<w>[a-z]+)(\\d*)").matcher("ab12 cd ef3");
        StringBuffer sb = new StringBuffer();
        while (m.find()) {
            m.appendReplacement(sb, m.group(2).isEmpty() ? "<none>" : "${w}=$2");
        }
        m.appendTail(sb);
        System.out.println(
                sb + " " + m.replaceFirst("#") + " " + m.reset("zz9").replaceAll(r -> r.group(2) + r.group(1)) + " "
                        + m.results().map(r -> r.start() + "-" + r.end(2)).toList());
        m.reset();
        System.out.println(m.matches() + " " + m.lookingAt() + " " + m.find() + " " + m.find(1) + m.group() + " "
                + m.hitEnd() + " " + m.requireEnd() + " " + m.toMatchResult().group("w".length()));
        attempt(() -> m.find(9));
        attempt(() -> m.group("x"));
        attempt(() -> m.group(3));
        Matcher region = Pattern.compile("^\\w+$").matcher("one two three").region(4, 7);
        System.out.println(region.find() + " " + region.group() + " " + region.regionStart() + region.regionEnd()
                + region.hasAnchoringBounds() + region.hasTransparentBounds());
        region.useAnchoringBounds(false).reset().region(4, 7);
        System.out.println(region.find() + " "
                + Pattern.compile("(?<= )two(?= )")
                        .matcher("one two three")
                        .region(4, 7)
                        .useTransparentBounds(true)
                        .find()
                + " "
                + Pattern.compile("(?<= )two(?= )")
                        .matcher("one two three")
                        .region(4, 7)
                        .find());
        attempt(() -> region.region(5, 99));
        attempt(() -> Pattern.compile("a").matcher("b").start());
        attempt(() -> Pattern.compile("a").matcher(null));
        System.out.println(m.usePattern(Pattern.compile("z")).reset().results().count() + " " + m.pattern() + " " + m);
        Predicate<String> find = Pattern.compile("\\d").asPredicate(),
                match = Pattern.compile("\\d").asMatchPredicate();
        System.out.println(find.test("a1") + " " + match.test("a1") + " " + match.test("1") + " "
                + Stream.of("x", "1", "y2").filter(find.negate()).toList());
        System.out.println(Pattern.quote("a\\Eb") + " " + "a\\Eb".matches(Pattern.quote("a\\Eb")) + " "
                + Matcher.quoteReplacement("$1\\") + " " + "x".replaceAll("x", Matcher.quoteReplacement("$1\\")) + " "
                + Pattern.matches("[\\p{Punct}&&[^.]]", "!") + " " + "A".matches("\\p{javaUpperCase}")
                + "\u03b1".matches("\\p{L}") + "5".matches("\\p{Nd}") + " ".matches("\\p{Space}"));
        Pattern p = Pattern.compile("a.c", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        System.out.println(
                p.flags() + " " + p.pattern() + " " + p.matcher("A\nC").matches() + " " + p + " "
                        + Pattern.compile("(?im)x").flags());
        attempt(() -> "a".replaceAll("(a)", "$2"));
        attempt(() -> "a".replaceAll("(a)", "$"));
        attempt(() -> "a".replaceAll("(a)", "${a"));
        attempt(() -> "a".replaceAll("(a)", "$x"));
        System.out.println(new Scanner("3 apples, 4.5 kg; true")
                        .useDelimiter("[\\s,;]+")
                        .tokens()
                        .toList() + " "
                + new Scanner("k=v k2=v2")
                        .findAll("(\\w+)=(\\w+)")
                        .map(r -> r.group(2))
                        .toList());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
