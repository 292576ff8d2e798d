package conformance.strings.surrogates;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.function.Supplier;

/** Code points and surrogates through String: iteration, indices, comparison, case, search, splitting, building, strip and repeat, unpaired halves. */
@Unikernel(name = "strings-surrogates")
@Requires(Console.class)
public final class Main {
    static String hex(String s) {
        StringJoiner j = new StringJoiner(" ");
        s.chars().forEach(c -> j.add(Integer.toHexString(c)));
        return j.toString();
    }

    public static void main(String[] args) {
        String s = "a\ud83d\ude00\u00df\ud800z\udc00\ud835\udd38";
        System.out.println(s.length() + " " + s.codePointCount(0, s.length()) + " "
                + s.codePoints().mapToObj(Integer::toHexString).toList());
        for (int i = 0; i < s.length(); i++) {
            System.out.print(Integer.toHexString(s.codePointAt(i)) + "/"
                    + (i > 0 ? Integer.toHexString(s.codePointBefore(i)) : "-") + "/"
                    + Character.isSurrogate(s.charAt(i)) + " ");
        }
        System.out.println();
        System.out.println(s.offsetByCodePoints(0, 2) + " " + s.offsetByCodePoints(s.length(), -2) + " "
                + s.indexOf(0x1f600) + " " + s.lastIndexOf(0x1d538) + " " + s.indexOf(0xdc00) + " " + s.indexOf(0x1f601)
                + " " + s.indexOf("\ude00") + " " + s.contains("\ud835"));
        attempt(() -> s.offsetByCodePoints(0, 9));
        attempt(() -> s.codePointAt(99));
        attempt(() -> new String(new int[] {0x110000}, 0, 1));
        attempt(() -> new String(new int[] {65}, 0, 2));
        System.out.println(hex(new String(new int[] {0x41, 0x1f600, 0xd800, 0xff}, 0, 4)) + " "
                + hex(new StringBuilder(s).reverse().toString()) + " " + hex(Character.toString(0x10ffff)) + " "
                + Character.toChars(0x10000).length);
        System.out.println("\uffff".compareTo("\ud83d\ude00") + " " + "a\ud83d".compareTo("a\ud83d\ude00") + " "
                + s.toUpperCase().length() + " " + hex("\ud801\udc28".toUpperCase()) + " "
                + "\ud801\udc00".equalsIgnoreCase("\ud801\udc28") + " " + s.hashCode());
        System.out.println(
                Arrays.toString(hex(String.join("|", "x\ud83d\ude00y\ud83d\ude00".split("\ud83d\ude00")))
                                .split(" ")) + " " + hex("\ud83d\ude00a".replace("\ud83d\ude00", "\ud83d")) + " "
                        + hex("\ud83d\ude00".replace('\ude00', '\ude01')) + " " + hex("\ud83d\ude00b".substring(1)));
        System.out.println(
                Arrays.toString(s.getBytes(StandardCharsets.UTF_8)) + " " + s.getBytes(StandardCharsets.UTF_16BE).length
                        + " " + Arrays.toString("\ud83d\ude00".getBytes(StandardCharsets.ISO_8859_1)) + " "
                        + hex(new String(new byte[] {(byte) 0xf0, (byte) 0x9f, (byte) 0x98}, StandardCharsets.UTF_8)));
        for (int cp : new int[] {0x1f600, 0x1d7d8, 0x10400, 0x20000, 0xe0001, 0xd800, 0xfffe}) {
            System.out.println(Integer.toHexString(cp) + " " + Character.isLetter(cp) + Character.isDigit(cp)
                    + Character.isUpperCase(cp) + Character.isValidCodePoint(cp)
                    + Character.isSupplementaryCodePoint(cp) + Character.isBmpCodePoint(cp) + Character.isDefined(cp)
                    + " " + Character.charCount(cp) + " " + Character.getType(cp) + " " + Character.getNumericValue(cp)
                    + " " + Integer.toHexString(Character.toLowerCase(cp)) + " " + Character.isJavaIdentifierStart(cp)
                    + Character.isIdeographic(cp));
        }
        StringBuilder b = new StringBuilder();
        for (char c : "x\ud83d\ude00y".toCharArray()) {
            b.append(c).append(b.length() % 3 == 0 ? "" : "\u200b");
        }
        System.out.println(hex(b.toString()) + " " + b.codePointCount(0, b.length()) + " "
                + hex("\ud83d\ude00".repeat(2)) + " " + hex("\u2003 \ud83d\ude00\u2003".strip()) + " "
                + "\ud83d\ude00"
                        .chars()
                        .filter(c -> Character.isLowSurrogate((char) c))
                        .count());
        System.out.println(Character.toCodePoint('\ud83d', '\ude00') + " " + (int) Character.highSurrogate(0x1f600)
                + " " + (int) Character.lowSurrogate(0x1f600) + " " + Character.isSurrogatePair('\ude00', '\ud83d')
                + " " + "\ud83d\ude00".matches(".") + " " + "\ud83d\ude00".replaceAll("[\ud83d\ude00]", "E"));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
