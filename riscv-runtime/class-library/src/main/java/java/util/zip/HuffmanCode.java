package java.util.zip;

/** A canonical Huffman code (RFC 1951, section 3.2.2), decoded bit by bit from how many codes there are of each length. */
final class HuffmanCode {
    private static final int MOST_BITS = 15;

    private final int[] counts = new int[MOST_BITS + 1];
    private final int[] symbols;

    /** Makes the code whose symbols have these lengths in bits, 0 for those that do not occur. */
    HuffmanCode(byte[] lengths, int from, int count) {
        symbols = new int[count];
        for (int i = 0; i < count; i++) {
            counts[lengths[from + i]]++;
        }
        int[] next = new int[MOST_BITS + 2];
        for (int bits = 1; bits <= MOST_BITS; bits++) {
            next[bits + 1] = next[bits] + counts[bits];
        }
        for (int i = 0; i < count; i++) {
            if (lengths[from + i] != 0) {
                symbols[next[lengths[from + i]]++] = i;
            }
        }
        counts[0] = 0;
    }

    /** Whether the code is neither over-subscribed nor, unless it has one symbol of one bit at most, incomplete. */
    boolean isValid() {
        int left = 1;
        int used = 0;
        for (int bits = 1; bits <= MOST_BITS; bits++) {
            left = (left << 1) - counts[bits];
            used += counts[bits];
            if (left < 0) {
                return false;
            }
        }
        return left == 0 || used == 0 || used == 1 && counts[1] == 1;
    }

    /** Reads a symbol; -1 if no symbol has the bits that come next. */
    int read(BitSource source) {
        int code = 0;
        int first = 0;
        int index = 0;
        for (int bits = 1; bits <= MOST_BITS; bits++) {
            code |= source.bits(1);
            if (code - counts[bits] < first) {
                return symbols[index + code - first];
            }
            index += counts[bits];
            first = first + counts[bits] << 1;
            code <<= 1;
        }
        return -1;
    }
}
