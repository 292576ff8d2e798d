package conformance.lang.stringmethods;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Every method of String that finds, cuts, strips, repeats and compares. */
@Unikernel(name = "lang-stringmethods")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        String s = "The quick brown fox jumps over the lazy dog";
        System.out.println(s.indexOf("the") + " " + s.lastIndexOf('o') + " " + s.indexOf('o', 20) + " "
                + s.lastIndexOf("o", 15) + " " + s.indexOf("") + " " + s.lastIndexOf(""));
        System.out.println(s.substring(4, 9) + "|" + s.subSequence(10, 15) + "|" + s.charAt(s.length() - 1) + "|"
                + s.codePointAt(0));
        System.out.println("  \t padded \u2003 ".strip() + "|" + "  x ".stripLeading() + "|" + "  x ".stripTrailing()
                + "|" + "\u0001 x \u0002".trim() + "|");
        System.out.println("ab".repeat(3) + "".repeat(5) + "z".repeat(0) + "q".repeat(1));
        System.out.println("".isBlank() + " " + " \n\t".isBlank() + " " + "\u00a0".isBlank() + " " + "".isEmpty());
        System.out.println(
                s.contains("fox") + " " + s.startsWith("quick", 4) + " " + s.endsWith("dog") + " " + s.startsWith("")
                        + " " + s.regionMatches(true, 0, "tHE", 0, 3) + " " + s.regionMatches(16, "a fox", 2, 3));
        System.out.println(
                "apple".compareTo("apricot") + " " + "a".compareTo("abc") + " " + "B".compareToIgnoreCase("a") + " "
                        + "STRASSE".equalsIgnoreCase("strasse") + " " + "\u0130".equalsIgnoreCase("i"));
        System.out.println("a,b,,c,,".split(",").length + " " + Arrays.toString("a,b,,c,,".split(",", -1))
                + Arrays.toString("a,b,,c".split(",", 2)) + Arrays.toString("boo:and:foo".split("o")));
        System.out.println("mississippi".replace('s', 'z') + " " + "mississippi".replace("ss", "") + " "
                + "aaa".replace("aa", "b") + " " + "abc".replace("", "-"));
        System.out.println(
                "line1\nline2\r\nline3\rline4".lines().map(l -> "<" + l + ">").collect(Collectors.joining()));
        System.out.println("  a\n    b\n  c".stripIndent() + "|" + "x\\ty\\n\\101".translateEscapes() + "|"
                + "p\nq".indent(2) + "|" + "   p\n q".indent(-2));
        System.out.println("hello".transform(t -> t.toUpperCase() + "!") + " " + "x=%d y=%s".formatted(3, "z") + " "
                + "hello".chars().sum() + " " + "a\ud83d\ude00b".codePoints().count());
        System.out.println(String.valueOf((Object) null)
                + String.valueOf(new char[] {'o', 'k'})
                + String.valueOf(1.5f)
                + String.copyValueOf(new char[] {'a', 'b', 'c'}, 1, 2));
        System.out.println(String.join("-", "a", "b", "c") + String.join("/", List.of("x", "y")) + " " + "a".concat("b")
                + " " + "x".contentEquals(new StringBuilder("x")));
        System.out.println("HeLLo".toLowerCase() + "HeLLo".toUpperCase() + " " + "\u00c4\u00d6".toLowerCase() + " "
                + "\ufb03".toUpperCase() + " " + "\u03a3\u03a3".toLowerCase());
        char[] target = new char[5];
        Arrays.fill(target, '.');
        "abcdef".getChars(1, 4, target, 1);
        System.out.println(new String(target) + " " + "abc".hashCode() + " " + "".hashCode() + " "
                + "polygenelubricants".hashCode() + " "
                + "abc".describeConstable().get());
        System.out.println("a\ud83d\ude00b".codePointCount(0, 4) + " " + "a\ud83d\ude00b".offsetByCodePoints(0, 2) + " "
                + "a\ud83d\ude00b".codePointBefore(3) + " " + new String(new int[] {0x1f600, 'x'}, 0, 2).length());
        attempt(() -> "abc".substring(2, 1));
        attempt(() -> "abc".charAt(3));
        attempt(() -> "abc".repeat(-1));
        attempt(() -> "abc".subSequence(-1, 2));
        attempt(() -> "abc".codePointAt(9));
        attempt(() -> "\\q".translateEscapes());
        attempt(() -> new String(new char[3], 2, 2));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
