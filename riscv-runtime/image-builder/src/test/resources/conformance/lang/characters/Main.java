package conformance.lang.characters;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Properties of characters over the whole of Unicode, as checksums. */
@Unikernel(name = "lang-characters")
@Requires(Console.class)
public final class Main {
    static int sum(IntPredicate p) {
        int h = 0, n = 0;
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 97) {
            if (p.test(c)) {
                h = h * 31 + c;
                n++;
            }
        }
        return h ^ n << 20;
    }

    public static void main(String[] args) {
        System.out.println("letter " + sum(Character::isLetter) + " digit " + sum(Character::isDigit) + " both "
                + sum(Character::isLetterOrDigit));
        System.out.println("upper " + sum(Character::isUpperCase) + " lower " + sum(Character::isLowerCase) + " title "
                + sum(Character::isTitleCase));
        System.out.println("space " + sum(Character::isSpaceChar) + " white " + sum(Character::isWhitespace)
                + " control " + sum(Character::isISOControl));
        System.out.println("start " + sum(Character::isJavaIdentifierStart) + " part "
                + sum(Character::isJavaIdentifierPart) + " ignorable " + sum(Character::isIdentifierIgnorable)
                + " unicode " + sum(Character::isUnicodeIdentifierStart));
        System.out.println(
                "alphabetic " + sum(Character::isAlphabetic) + " ideographic " + sum(Character::isIdeographic)
                        + " mirrored " + sum(Character::isMirrored) + " defined " + sum(Character::isDefined));
        System.out.println("supplementary " + sum(Character::isSupplementaryCodePoint) + " bmp "
                + sum(Character::isBmpCodePoint) + " valid " + sum(Character::isValidCodePoint));
        int up = 0, low = 0, title = 0, type = 0, direction = 0, value = 0;
        for (int c = 0; c < 0x20000; c += c < 0x600 ? 1 : 53) {
            up = up * 31 + Character.toUpperCase(c);
            low = low * 31 + Character.toLowerCase(c);
            title = title * 31 + Character.toTitleCase(c);
            type = type * 31 + Character.getType(c);
            direction = direction * 31 + Character.getDirectionality(c);
            value = value * 31 + Character.getNumericValue(c);
        }
        System.out.println(up + " " + low + " " + title + " " + type + " " + direction + " " + value);
        System.out.println(Character.digit('f', 16) + " " + Character.digit('g', 16) + " "
                + Character.digit('\u0665', 10) + " " + Character.digit('z', 36) + " " + Character.digit('1', 99) + " "
                + Character.forDigit(11, 16) + " " + (int) Character.forDigit(20, 10));
        System.out.println(Character.getNumericValue('\u216b') + " " + Character.getNumericValue('\u00bd') + " "
                + Character.getNumericValue('a') + " " + Character.getNumericValue('-'));
        char[] pair = Character.toChars(0x1d11e);
        System.out.println(pair.length + " " + (int) Character.highSurrogate(0x1d11e) + " " + (int) pair[1] + " "
                + Character.toCodePoint(pair[0], pair[1]) + " " + Character.charCount(0x1d11e) + " "
                + Character.isSurrogatePair(pair[0], pair[1]) + Character.isHighSurrogate('a')
                + Character.isLowSurrogate(pair[1]) + Character.isSurrogate(pair[0]));
        System.out.println(
                Character.toString(0x1f600).length() + " " + Character.toString('q') + " " + Character.compare('a', 'c')
                        + " " + (int) Character.reverseBytes('\u1234') + " " + Character.hashCode('a') + " "
                        + Character.valueOf('x').equals('x') + " " + Character.codePointAt("a\ud83d\ude00", 1) + " "
                        + Character.offsetByCodePoints("a\ud83d\ude00b", 0, 2));
        attempt(() -> Character.toChars(0x110000));
        attempt(() -> Character.toString(-1));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
