package java.lang;

import dev.terrarium.runtime.ObjectModel;

/** Looks at Latin-1 characters eight at a time. What follows the last character in its word may be anything. */
final class Latin1Words {
    private static final long EACH = 0x0101010101010101L;
    private static final long ALL_BUT_HIGHEST = 0x7F7F7F7F7F7F7F7FL;
    private static final int WORD = Long.BYTES;

    /** In the representation of a double: where the exponent begins, and what is added to it. */
    private static final int EXPONENT = 52;

    private static final int BIAS = Double.MAX_EXPONENT;

    private Latin1Words() {}

    /** Compares arrays of the same length. */
    static boolean areEqual(byte[] left, byte[] right) {
        int length = left.length;
        int whole = length & -WORD;
        for (int i = 0; i < whole; i += WORD) {
            if (ObjectModel.word(left, i) != ObjectModel.word(right, i)) {
                return false;
            }
        }
        // The shift, of which the lowest six bits count, leaves the characters that there are in the last word.
        return whole == length
                || (ObjectModel.word(left, whole) ^ ObjectModel.word(right, whole)) << -length * Byte.SIZE == 0;
    }

    /**
     * Compares arrays as {@link String#compareTo} does.
     *
     * @param length that of the shorter array
     */
    static int compare(byte[] left, byte[] right, int length) {
        for (int i = 0; i < length; i += WORD) {
            long leftWord = ObjectModel.word(left, i);
            long rightWord = ObjectModel.word(right, i);
            if (leftWord != rightWord) {
                int shift = bitsBeforeFirst(leftWord ^ rightWord);
                if (i + shift / Byte.SIZE >= length) {
                    break;
                }
                return (int) (leftWord >>> shift & 0xFF) - (int) (rightWord >>> shift & 0xFF);
            }
        }
        return left.length - right.length;
    }

    /**
     * Returns the index of the first occurrence of a Latin-1 character, or -1.
     *
     * @param start the index at which the search begins, less than the length
     */
    static int indexOf(byte[] value, int character, int start) {
        long pattern = character * EACH;
        int index = start & -WORD;
        // The shift, of which the lowest six bits count, drops what is before the start in the first word.
        long found = zeros(ObjectModel.word(value, index) ^ pattern) & -1L << start * Byte.SIZE;
        while (found == 0) {
            index += WORD;
            if (index >= value.length) {
                return -1;
            }
            found = zeros(ObjectModel.word(value, index) ^ pattern);
        }
        int place = index + bitsBeforeFirst(found) / Byte.SIZE;
        return place < value.length ? place : -1;
    }

    /** Returns a word that has the highest bit of each byte that is zero in this one, and no others. */
    private static long zeros(long word) {
        return ~((word & ALL_BUT_HIGHEST) + ALL_BUT_HIGHEST | word | ALL_BUT_HIGHEST);
    }

    /**
     * Returns how many bits there are below the byte in which the lowest bit of a word is that is set. Base RISC-V does not
     * count zeros; that bit alone is a power of two, which a double tells by its exponent.
     */
    private static int bitsBeforeFirst(long word) {
        long exponent = (Double.doubleToRawLongBits(word & -word) >>> EXPONENT) - BIAS;
        return (int) exponent & Long.SIZE - Byte.SIZE;
    }
}
