package java.lang;

/**
 * Properties of the characters beyond Latin-1, in place of the JDK's tables, which are some 60 KiB. Each property has a
 * table of its own, most of them a few hundred bytes, so that an image has what it asks for only. The image builder
 * computes them from the JDK's data, see {@code UnicodeTables} there; searching them takes some dozens of instructions.
 */
final class UnicodeProperties extends CharacterData {
    static final UnicodeProperties INSTANCE = new UnicodeProperties();

    /** In an entry of a table: the code point from which it holds; what it says is above. */
    private static final int START = 0x1F_FFFF;

    private static final int VALUE_SHIFT = 21;
    /** Of the kinds of runs: every code point is mapped, or only each second. */
    private static final int EACH = 1;

    private static final int EACH_SECOND = 2;
    private static final int INCREASING = 2;

    // Categories: runs, 1 byte each with the category and how long the run is, or 0 and then the length in LEB128.
    private static final int CATEGORY_MASK = 31;
    private static final int LENGTH_SHIFT = 5;
    /** Of {@link Character}'s categories, 17 is no category; here it is capital and small letters in turn. */
    private static final int CAPITAL_AND_SMALL = 17;

    private static final int EXPANSION_CHARS = 4;

    private UnicodeProperties() {}

    // Tables, each in a class of its own, so that the image builder computes those only that are asked for.

    private static native byte[] categories();

    /** For each block of categories two entries: its first code point, the index of its first byte. */
    private static native int[] categoryBlocks();

    private static native int[] digits();

    private static native int[] numericRuns();

    private static native int[] numericValues();

    private static native int[] mappingRuns(String name);

    private static native int[] mappingDistances(String name);

    private static native char[] expansions();

    private static native byte[] usualDirections();

    private static native int[] directions();

    private static native int[] flags(String name);

    private static final class Categories {
        static final byte[] RUNS = categories();
        static final int[] BLOCKS = categoryBlocks();
    }

    private static final class Digits {
        static final int[] RUNS = digits();
    }

    private static final class Numbers {
        static final int[] RUNS = numericRuns();
        static final int[] VALUES = numericValues();
    }

    private static final class LowerCase {
        static final int[] RUNS = mappingRuns("toLowerCase");
        static final int[] DISTANCES = mappingDistances("toLowerCase");
    }

    private static final class UpperCase {
        static final int[] RUNS = mappingRuns("toUpperCase");
        static final int[] DISTANCES = mappingDistances("toUpperCase");
    }

    private static final class TitleCase {
        static final int[] RUNS = mappingRuns("toTitleCase");
        static final int[] DISTANCES = mappingDistances("toTitleCase");
    }

    private static final class Expansions {
        static final char[] TABLE = expansions();
    }

    private static final class Directions {
        static final byte[] USUAL = usualDirections();
        static final int[] EXCEPTIONS = directions();
    }

    private static final class IsDigit {
        static final int[] TABLE = flags("isDigit");
    }

    private static final class IsLowerCase {
        static final int[] TABLE = flags("isLowerCase");
    }

    private static final class IsUpperCase {
        static final int[] TABLE = flags("isUpperCase");
    }

    private static final class IsWhitespace {
        static final int[] TABLE = flags("isWhitespace");
    }

    private static final class IsMirrored {
        static final int[] TABLE = flags("isMirrored");
    }

    private static final class IsJavaIdentifierStart {
        static final int[] TABLE = flags("isJavaIdentifierStart");
    }

    private static final class IsJavaIdentifierPart {
        static final int[] TABLE = flags("isJavaIdentifierPart");
    }

    private static final class IsUnicodeIdentifierStart {
        static final int[] TABLE = flags("isUnicodeIdentifierStart");
    }

    private static final class IsUnicodeIdentifierPart {
        static final int[] TABLE = flags("isUnicodeIdentifierPart");
    }

    private static final class IsIdentifierIgnorable {
        static final int[] TABLE = flags("isIdentifierIgnorable");
    }

    private static final class IsAlphabetic {
        static final int[] TABLE = flags("isAlphabetic");
    }

    private static final class IsIdeographic {
        static final int[] TABLE = flags("isIdeographic");
    }

    /** Returns the index of the last entry, not before the given one, that starts at a code point or before; else one less. */
    private static int find(int[] table, int first, int codePoint) {
        int low = first;
        int high = table.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((table[middle] & START) <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** What most code points of a category have, unless the code point is in one of the ranges of exceptions. */
    private boolean hasFlag(int[] table, int codePoint) {
        boolean isUsual = (table[0] >>> getType(codePoint) & 1) != 0;
        boolean isException = (find(table, 1, codePoint) & 1) != 0;
        return isUsual != isException;
    }

    private static int mapped(int[] runs, int[] distances, int codePoint) {
        int run = find(runs, 0, codePoint);
        int kind = run < 0 ? 0 : runs[run] >>> VALUE_SHIFT;
        boolean isMapped = kind == EACH || kind == EACH_SECOND && ((codePoint - runs[run]) & 1) == 0;
        return isMapped ? codePoint + distances[run] : codePoint;
    }

    @Override
    int getProperties(int codePoint) {
        throw new UnsupportedOperationException("an image does not have the properties of characters in one word");
    }

    @Override
    int getType(int codePoint) {
        int[] blocks = Categories.BLOCKS;
        int low = 0;
        int high = blocks.length >> 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks[middle << 1] <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int start = blocks[(low << 1) - 2];
        int position = blocks[(low << 1) - 1];
        while (true) {
            int run = Categories.RUNS[position++] & 0xFF;
            int length = run >> LENGTH_SHIFT;
            if (length == 0) {
                int shift = 0;
                int next;
                do {
                    next = Categories.RUNS[position++];
                    length |= (next & 0x7F) << shift;
                    shift += 7;
                } while (next < 0);
            }
            if (codePoint < start + length) {
                int category = run & CATEGORY_MASK;
                return category != CAPITAL_AND_SMALL
                        ? category
                        : ((codePoint - start) & 1) == 0 ? Character.UPPERCASE_LETTER : Character.LOWERCASE_LETTER;
            }
            start += length;
        }
    }

    @Override
    boolean isDigit(int codePoint) {
        return hasFlag(IsDigit.TABLE, codePoint);
    }

    @Override
    boolean isLowerCase(int codePoint) {
        return hasFlag(IsLowerCase.TABLE, codePoint);
    }

    @Override
    boolean isUpperCase(int codePoint) {
        return hasFlag(IsUpperCase.TABLE, codePoint);
    }

    @Override
    boolean isWhitespace(int codePoint) {
        return hasFlag(IsWhitespace.TABLE, codePoint);
    }

    @Override
    boolean isMirrored(int codePoint) {
        return hasFlag(IsMirrored.TABLE, codePoint);
    }

    @Override
    boolean isJavaIdentifierStart(int codePoint) {
        return hasFlag(IsJavaIdentifierStart.TABLE, codePoint);
    }

    @Override
    boolean isJavaIdentifierPart(int codePoint) {
        return hasFlag(IsJavaIdentifierPart.TABLE, codePoint);
    }

    @Override
    boolean isUnicodeIdentifierStart(int codePoint) {
        return hasFlag(IsUnicodeIdentifierStart.TABLE, codePoint);
    }

    @Override
    boolean isUnicodeIdentifierPart(int codePoint) {
        return hasFlag(IsUnicodeIdentifierPart.TABLE, codePoint);
    }

    @Override
    boolean isIdentifierIgnorable(int codePoint) {
        return hasFlag(IsIdentifierIgnorable.TABLE, codePoint);
    }

    /** Asked of characters only that are no letters and no letter numbers: what is alphabetic then is so for this reason. */
    @Override
    boolean isOtherAlphabetic(int codePoint) {
        return hasFlag(IsAlphabetic.TABLE, codePoint);
    }

    @Override
    boolean isIdeographic(int codePoint) {
        return hasFlag(IsIdeographic.TABLE, codePoint);
    }

    @Override
    int toLowerCase(int codePoint) {
        return mapped(LowerCase.RUNS, LowerCase.DISTANCES, codePoint);
    }

    @Override
    int toUpperCase(int codePoint) {
        return mapped(UpperCase.RUNS, UpperCase.DISTANCES, codePoint);
    }

    @Override
    int toTitleCase(int codePoint) {
        return mapped(TitleCase.RUNS, TitleCase.DISTANCES, codePoint);
    }

    /** As {@link #toUpperCase}, but {@link Character#ERROR} where several characters take the place of one. */
    @Override
    int toUpperCaseEx(int codePoint) {
        return expansion(codePoint) < 0 ? toUpperCase(codePoint) : Character.ERROR;
    }

    @Override
    char[] toUpperCaseCharArray(int codePoint) {
        int expansion = expansion(codePoint);
        if (expansion < 0) {
            return new char[] {(char) codePoint};
        }
        char[] table = Expansions.TABLE;
        int length = table[expansion + 3] == 0 ? 2 : 3;
        char[] result = new char[length];
        for (int i = 0; i < length; i++) {
            result[i] = table[expansion + 1 + i];
        }
        return result;
    }

    /** Returns the index of the entry of a character whose upper case is several characters, or -1 if it is not. */
    private static int expansion(int codePoint) {
        char[] table = Expansions.TABLE;
        int low = 0;
        int high = table.length / EXPANSION_CHARS;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int character = table[middle * EXPANSION_CHARS];
            if (character == codePoint) {
                return middle * EXPANSION_CHARS;
            } else if (character < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return -1;
    }

    @Override
    int digit(int codePoint, int radix) {
        int[] runs = Digits.RUNS;
        int run = find(runs, 0, codePoint);
        int first = run < 0 ? 0 : runs[run] >>> VALUE_SHIFT;
        if (first == 0) {
            return -1;
        }
        int digit = first - 1 + codePoint - (runs[run] & START);
        return digit < radix ? digit : -1;
    }

    @Override
    int getNumericValue(int codePoint) {
        int[] runs = Numbers.RUNS;
        int run = find(runs, 0, codePoint);
        int kind = run < 0 ? 0 : runs[run] >>> VALUE_SHIFT;
        if (kind == 0) {
            return -1;
        }
        return Numbers.VALUES[run] + (kind == INCREASING ? codePoint - (runs[run] & START) : 0);
    }

    @Override
    byte getDirectionality(int codePoint) {
        int[] exceptions = Directions.EXCEPTIONS;
        int run = find(exceptions, 0, codePoint);
        int direction = run < 0 ? 0 : exceptions[run] >>> VALUE_SHIFT;
        return direction == 0 ? Directions.USUAL[getType(codePoint)] : (byte) (direction - 2);
    }
}
