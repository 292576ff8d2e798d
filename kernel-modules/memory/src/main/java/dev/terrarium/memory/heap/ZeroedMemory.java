package dev.terrarium.memory.heap;

import dev.terrarium.runtime.Address;

/** Clears memory that objects are made in. */
final class ZeroedMemory {
    private ZeroedMemory() {}

    /** Clears a multiple of 8 bytes from an address that is aligned to 8. */
    static void clear(long address, long bytes) {
        long end = address + bytes;
        for (long at = address; at < end; at += 8) {
            Address.storeLong(at, 0);
        }
    }
}
