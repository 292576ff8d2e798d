package java.util.zip;

import java.util.Arrays;

/**
 * Encodes blocks of RFC 1951: with the fixed Huffman codes and references to what was there before, found by a table of where
 * three bytes last occurred; or as they are.
 */
final class DeflatedBlocks {
    private static final int WINDOW = 1 << 15;
    private static final int PIECE = 1 << 15;
    private static final int HASH_BITS = 13;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    private static final int END_OF_BLOCK = 256;
    private static final int MOST_STORED = 0xFFFF;

    private final byte[] window = new byte[WINDOW + PIECE];
    private final int[] heads = new int[1 << HASH_BITS];
    private int filled;
    private byte[] output = new byte[512];
    private int taken;
    private int made;
    private long bits;
    private int bitCount;
    private boolean isOpen;

    DeflatedBlocks() {
        Arrays.fill(heads, -1);
    }

    /** The bytes that are ready to be taken. */
    int ready() {
        return made - taken;
    }

    int take(byte[] target, int offset, int length) {
        int count = Math.min(length, ready());
        System.arraycopy(output, taken, target, offset, count);
        taken += count;
        if (taken == made) {
            taken = 0;
            made = 0;
        }
        return count;
    }

    void putByte(int value) {
        if (made == output.length) {
            output = Arrays.copyOf(output, made * 2);
        }
        output[made] = (byte) value;
        made++;
    }

    private void putBits(int value, int count) {
        bits |= (long) value << bitCount;
        bitCount += count;
        while (bitCount >= Byte.SIZE) {
            putByte((int) bits);
            bits >>>= Byte.SIZE;
            bitCount -= Byte.SIZE;
        }
    }

    /** Huffman codes come with their most significant bit first. */
    private void putCode(int code, int count) {
        putBits(Integer.reverse(code) >>> Integer.SIZE - count, count);
    }

    private void putSymbol(int symbol) {
        if (symbol < 144) {
            putCode(0x30 + symbol, 8);
        } else if (symbol < END_OF_BLOCK) {
            putCode(0x190 + symbol - 144, 9);
        } else if (symbol < 280) {
            putCode(symbol - END_OF_BLOCK, 7);
        } else {
            putCode(0xC0 + symbol - 280, 8);
        }
    }

    void align() {
        putBits(0, -bitCount & Byte.SIZE - 1);
    }

    /** Makes bytes part of what data can refer back to. */
    void remember(byte[] bytes, int offset, int length) {
        int from = Math.max(0, length - PIECE);
        fill(bytes, offset + from, length - from);
        for (int i = filled - (length - from); i + SHORTEST <= filled; i++) {
            heads[hash(i)] = i;
        }
    }

    /** Encodes bytes, and keeps the block open for more. */
    void compress(byte[] bytes, int offset, int length, boolean refersBack) {
        if (!isOpen && length > 0) {
            putBits(0b010, 3);
            isOpen = true;
        }
        for (int done = 0; done < length; done += PIECE) {
            int count = Math.min(PIECE, length - done);
            fill(bytes, offset + done, count);
            encode(filled - count, refersBack);
        }
    }

    /** Encodes bytes as they are. */
    void store(byte[] bytes, int offset, int length) {
        endBlock();
        for (int done = 0; done < length; done += MOST_STORED) {
            int count = Math.min(MOST_STORED, length - done);
            storedHeader(count);
            for (int i = 0; i < count; i++) {
                putByte(bytes[offset + done + i]);
            }
        }
    }

    private void storedHeader(int count) {
        putBits(0b000, 3);
        align();
        putBits(count, 16);
        putBits(~count & 0xFFFF, 16);
    }

    private void endBlock() {
        if (isOpen) {
            putSymbol(END_OF_BLOCK);
            isOpen = false;
        }
    }

    /** Lets a reader have all that has been encoded. */
    void flush() {
        endBlock();
        storedHeader(0);
    }

    /** Forgets what data could refer back to. */
    void forget() {
        Arrays.fill(heads, -1);
    }

    /** Ends the data, with an empty block that says that it is the last. */
    void finish() {
        endBlock();
        putBits(0b011, 3);
        putSymbol(END_OF_BLOCK);
        align();
    }

    /** Moves the newest bytes to the start of the window if the others leave no room. */
    private void fill(byte[] bytes, int offset, int length) {
        if (filled + length > window.length) {
            int dropped = filled - WINDOW;
            System.arraycopy(window, dropped, window, 0, WINDOW);
            filled = WINDOW;
            for (int i = 0; i < heads.length; i++) {
                heads[i] = Math.max(-1, heads[i] - dropped);
            }
        }
        System.arraycopy(bytes, offset, window, filled, length);
        filled += length;
    }

    private int hash(int at) {
        int three = window[at] & 0xFF | (window[at + 1] & 0xFF) << 8 | (window[at + 2] & 0xFF) << 16;
        return three * 0x9E3779B1 >>> Integer.SIZE - HASH_BITS;
    }

    private void encode(int from, boolean refersBack) {
        int at = from;
        while (at < filled) {
            int length = 0;
            int candidate = -1;
            if (refersBack && at + SHORTEST <= filled) {
                int hash = hash(at);
                candidate = heads[hash];
                heads[hash] = at;
                length = candidate >= 0 && at - candidate <= WINDOW ? common(candidate, at) : 0;
            }
            if (length >= SHORTEST) {
                putReference(length, at - candidate);
                for (int i = at + 1; i < at + length && i + SHORTEST <= filled; i++) {
                    heads[hash(i)] = i;
                }
                at += length;
            } else {
                putSymbol(window[at] & 0xFF);
                at++;
            }
        }
    }

    private int common(int candidate, int at) {
        int most = Math.min(LONGEST, filled - at);
        int length = 0;
        while (length < most && window[candidate + length] == window[at + length]) {
            length++;
        }
        return length;
    }

    /** A code stands for a range of lengths or distances, which extra bits tell apart (section 3.2.5). */
    private void putReference(int length, int distance) {
        if (length == LONGEST) {
            putSymbol(285);
        } else {
            int rest = length - SHORTEST;
            int extra = Math.max(0, 29 - Integer.numberOfLeadingZeros(rest));
            putSymbol(257 + (extra << 2) + (rest >> extra));
            putBits(rest & (1 << extra) - 1, extra);
        }
        int rest = distance - 1;
        int extra = Math.max(0, 30 - Integer.numberOfLeadingZeros(rest));
        putCode((extra << 1) + (rest >> extra), 5);
        putBits(rest & (1 << extra) - 1, extra);
    }
}
