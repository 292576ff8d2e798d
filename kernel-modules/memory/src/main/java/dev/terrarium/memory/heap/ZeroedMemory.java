package dev.terrarium.memory.heap;

import dev.terrarium.runtime.Address;

/** Clears memory that objects are made in: all that are ever made, so that every instruction counts. */
final class ZeroedMemory {
    private static final int WORD_BYTES = 8;
    private static final int STRIDE_BYTES = 16 * WORD_BYTES;

    private ZeroedMemory() {}

    /** Clears a multiple of 8 bytes from an address that is aligned to 8. */
    static void clear(long address, long bytes) {
        long end = address + bytes;
        long at = address;
        while (at <= end - STRIDE_BYTES) {
            clearWords(at);
            clearWords(at + 4 * WORD_BYTES);
            clearWords(at + 8 * WORD_BYTES);
            clearWords(at + 12 * WORD_BYTES);
            at += STRIDE_BYTES;
        }
        while (at < end) {
            Address.storeLong(at, 0);
            at += WORD_BYTES;
        }
    }

    private static void clearWords(long at) {
        Address.storeLong(at, 0);
        Address.storeLong(at + WORD_BYTES, 0);
        Address.storeLong(at + 2 * WORD_BYTES, 0);
        Address.storeLong(at + 3 * WORD_BYTES, 0);
    }
}
