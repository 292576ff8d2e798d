package dev.terrarium.memory.heap;

import dev.terrarium.runtime.Address;

/**
 * One bit for each word of a part of memory: whether it belongs to a live object; and for each block of 32 words, how many
 * live ones are before it. That is all it takes to know where an object goes when the live ones are moved together
 * (Kermany and Petrank, "The Compressor", PLDI 2006).
 */
final class LiveWords {
    private static final int WORD_SHIFT = 3;
    private static final int BLOCK_SHIFT = WORD_SHIFT + 5;
    private static final int LAST_BIT = Integer.SIZE - 1;
    static final int BLOCK_BYTES = 1 << BLOCK_SHIFT;

    /** Of how many bytes of memory one byte of what is noted here is: 4 bytes of bits and 4 of counts for each block. */
    static final int COVERED_BYTES = BLOCK_BYTES / (2 * Integer.BYTES);

    private long start;
    private long bits;
    private long counts;
    private int blocks;

    /**
     * Covers a part of memory, from a multiple of 256 on, with a size that is a multiple of 512.
     *
     * @param table where the notes go, a {@link #COVERED_BYTES}th of that part
     */
    void open(long from, long to, long table) {
        start = from;
        blocks = (int) (to - from >>> BLOCK_SHIFT);
        bits = table;
        counts = table + (long) blocks * Integer.BYTES;
    }

    /** Notes that no word is live. */
    void clear() {
        ZeroedMemory.clear(bits, (long) blocks * Integer.BYTES);
    }

    /** Notes that no word is live in the blocks from one address, with which a block starts, to another. */
    void clear(long from, long to) {
        for (long at = bitsOf(from); at < bitsOf(to + BLOCK_BYTES - 1); at += Integer.BYTES) {
            Address.storeInt(at, 0);
        }
    }

    /** Returns whether the word at an address is live. */
    boolean isLive(long address) {
        return (Address.loadInt(bitsOf(address)) >>> bit(address) & 1) != 0;
    }

    /** Notes that the words of an object are live. */
    void add(long object, long bytes) {
        long at = bitsOf(object);
        int first = bit(object);
        long rest = bytes >>> WORD_SHIFT;
        while (first + rest > Integer.SIZE) {
            Address.storeInt(at, Address.loadInt(at) | -1 << first);
            rest -= Integer.SIZE - first;
            first = 0;
            at += Integer.BYTES;
        }
        // There is at least one bit, so the shift is by less than 32.
        Address.storeInt(at, Address.loadInt(at) | -1 >>> Integer.SIZE - rest << first);
    }

    /**
     * Counts the live words before each of the blocks from one address, with which a block starts, to another.
     *
     * @param before how many words are live before these blocks
     * @return how many are live before the next
     */
    int count(long from, long to, int before) {
        int words = before;
        for (long at = bitsOf(from); at < bitsOf(to + BLOCK_BYTES - 1); at += Integer.BYTES) {
            Address.storeInt(at + (counts - bits), words);
            int mask = Address.loadInt(at);
            if (mask != 0) {
                words += Integer.bitCount(mask);
            }
        }
        return words;
    }

    /** Returns how many bytes of live words are before an address, once they have been counted. */
    long bytesBefore(long address) {
        long offset = bitsOf(address) - bits;
        int below = Address.loadInt(bits + offset) & (1 << bit(address)) - 1;
        long words = (Address.loadInt(counts + offset) & 0xFFFF_FFFFL) + Integer.bitCount(below);
        return words << WORD_SHIFT;
    }

    /** Returns the first live word that is not before an address, or a limit if that comes first. */
    long nextLive(long address, long limit) {
        if (address >= limit) {
            return limit;
        }
        long at = bitsOf(address);
        int rest = Address.loadInt(at) >>> bit(address);
        if (rest != 0) {
            return address + ((long) Integer.numberOfTrailingZeros(rest) << WORD_SHIFT);
        }
        long block = address & -BLOCK_BYTES;
        do {
            at += Integer.BYTES;
            block += BLOCK_BYTES;
            if (block >= limit) {
                return limit;
            }
            rest = Address.loadInt(at);
        } while (rest == 0);
        return block + ((long) Integer.numberOfTrailingZeros(rest) << WORD_SHIFT);
    }

    private long bitsOf(long address) {
        return bits + (address - start >>> BLOCK_SHIFT << 2);
    }

    private static int bit(long address) {
        return (int) (address >>> WORD_SHIFT) & LAST_BIT;
    }
}
