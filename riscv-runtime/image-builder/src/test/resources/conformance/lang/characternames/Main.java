package conformance.lang.characternames;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Character classification of chosen characters: blocks of digits, letters, symbols, controls. */
@Unikernel(name = "lang-characternames")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        for (int c : new int[] {
            'a', 'Z', '5', '_', ' ', '\n', 0x7f, 0xa0, 0xaa, 0xb2, 0xbd, 0xc0, 0xdf, 0xff, 0x130, 0x1c5, 0x300, 0x37a,
            0x3a3, 0x5d0, 0x627, 0x661, 0x966, 0x0e01, 0x1100, 0x200b, 0x2028, 0x20ac, 0x2160, 0x2460, 0x3042, 0x4e2d,
            0xac00, 0xd800, 0xe000, 0xfeff, 0xff21, 0xffff, 0x10400, 0x1d7d8, 0x1f600, 0x20000, 0xe0001, 0x10ffff
        }) {
            System.out.println(Integer.toHexString(c) + " " + Character.getType(c) + " " + Character.isLetter(c)
                    + Character.isDigit(c) + Character.isLetterOrDigit(c) + Character.isAlphabetic(c)
                    + Character.isUpperCase(c) + Character.isLowerCase(c) + Character.isTitleCase(c)
                    + Character.isWhitespace(c) + Character.isSpaceChar(c) + Character.isISOControl(c)
                    + Character.isJavaIdentifierStart(c) + Character.isJavaIdentifierPart(c)
                    + Character.isIdeographic(c) + Character.isMirrored(c) + Character.isDefined(c) + " "
                    + Character.digit(c, 36) + " " + Character.getNumericValue(c) + " "
                    + Integer.toHexString(Character.toUpperCase(c)) + " "
                    + Integer.toHexString(Character.toLowerCase(c)) + " "
                    + Integer.toHexString(Character.toTitleCase(c)) + " " + Character.getDirectionality(c) + " "
                    + Character.charCount(c));
        }
    }
}
