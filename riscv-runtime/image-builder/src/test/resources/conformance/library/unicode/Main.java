package conformance.library.unicode;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Locale;

/** The properties of all characters up to the third plane, and of some behind, as one number for each 4096 of them. */
@Unikernel(name = "library-unicode", use = dev.terrarium.memory.heap.SemispaceHeap.class)
@Requires(Console.class)
public final class Main {
    private static final int BLOCK = 4096;
    private static final int END = 0x3_2000;

    static int flags(int codePoint) {
        int flags = Character.isDigit(codePoint) ? 1 : 0;
        flags |= Character.isLowerCase(codePoint) ? 2 : 0;
        flags |= Character.isUpperCase(codePoint) ? 4 : 0;
        flags |= Character.isWhitespace(codePoint) ? 8 : 0;
        flags |= Character.isMirrored(codePoint) ? 16 : 0;
        flags |= Character.isJavaIdentifierStart(codePoint) ? 32 : 0;
        flags |= Character.isJavaIdentifierPart(codePoint) ? 64 : 0;
        flags |= Character.isUnicodeIdentifierStart(codePoint) ? 128 : 0;
        flags |= Character.isUnicodeIdentifierPart(codePoint) ? 256 : 0;
        flags |= Character.isIdentifierIgnorable(codePoint) ? 512 : 0;
        flags |= Character.isAlphabetic(codePoint) ? 1024 : 0;
        flags |= Character.isIdeographic(codePoint) ? 2048 : 0;
        flags |= Character.isSpaceChar(codePoint) ? 4096 : 0;
        flags |= Character.isTitleCase(codePoint) ? 8192 : 0;
        return flags;
    }

    static int numbers(int codePoint) {
        int hash = Character.getType(codePoint);
        hash = hash * 31 + Character.digit(codePoint, 10);
        hash = hash * 31 + Character.digit(codePoint, 36);
        hash = hash * 31 + Character.getNumericValue(codePoint);
        return hash * 31 + Character.getDirectionality(codePoint);
    }

    static int cases(int codePoint) {
        int hash = Character.toLowerCase(codePoint);
        hash = hash * 31 + Character.toUpperCase(codePoint);
        return hash * 31 + Character.toTitleCase(codePoint);
    }

    static void block(int start) {
        int flags = 0;
        int numbers = 0;
        int cases = 0;
        for (int codePoint = start; codePoint < start + BLOCK; codePoint++) {
            if (codePoint >= 0x3000 && codePoint % 7 != 0) {
                continue; // enough of these: neighbours are alike there
            }
            boolean isUniform = codePoint >= 0x3400 && codePoint < 0xD800 || codePoint >= 0x1_7000 && codePoint < 0x1_D000;
            if (isUniform && codePoint % 16 != 0) {
                continue; // ideographs and syllables even more so
            }
            flags = flags * 31 + flags(codePoint);
            numbers = numbers * 31 + numbers(codePoint);
            cases = cases * 31 + cases(codePoint);
        }
        System.out.println(Integer.toHexString(start) + " " + flags + " " + numbers + " " + cases);
    }

    static void strings() {
        int lower = 0;
        int upper = 0;
        for (int codePoint = 0; codePoint < 0x2100; codePoint++) {
            String text = new String(Character.toChars(codePoint));
            lower = lower * 31 + text.toLowerCase(Locale.ROOT).hashCode();
            upper = upper * 31 + text.toUpperCase(Locale.ROOT).hashCode();
        }
        System.out.println(lower + " " + upper);
        System.out.println("stra\u00dfe \ufb03 \u0149 \u1f80 \u0390".toUpperCase(Locale.ROOT));
        System.out.println("\u039f\u0394\u039f\u03a3 \u0130".toLowerCase(Locale.ROOT));
    }

    public static void main(String[] args) {
        for (int start = 0; start < END; start += BLOCK) {
            if (start < 0x2_0000 || start >= 0x2_F000) {
                block(start);
            }
        }
        for (int codePoint : new int[] {0xE0001, 0xE01EF, 0xF0000, 0xFFFFD, 0xFFFFF, 0x100000, 0x10FFFF}) {
            System.out.println(flags(codePoint) + " " + numbers(codePoint) + " " + cases(codePoint));
        }
        System.out.println(Integer.parseInt("\u0661\u0662\u0663") + " " + Integer.parseInt("\uff11\uff12", 16));
        strings();
    }
}
