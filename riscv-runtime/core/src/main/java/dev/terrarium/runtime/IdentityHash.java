package dev.terrarium.runtime;

import dev.terrarium.api.memory.CollectedHeap;
import dev.terrarium.api.memory.ObjectHeap;

/**
 * Identity hashes. Objects that never move, all in an image without a collected heap, have one made of their address. An
 * object that may move gets the next of a sequence when it is first asked, and keeps it in its header.
 */
public final class IdentityHash {
    /** 2^64 divided by the golden ratio: its multiples spread evenly (Knuth, TAOCP volume 3, section 6.4). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final int HEADER_HASH = 4;

    private static int handedOut;

    private IdentityHash() {}

    /** Returns the identity hash of an object. */
    public static int of(Object object) {
        long address = ObjectModel.addressOf(object);
        if (Wired.the(ObjectHeap.class) instanceof CollectedHeap
                && (address < Image.start() || address >= Image.end())) {
            return inHeader(address + HEADER_HASH);
        }
        return spread(address);
    }

    /** Returns the hash in a header, which 0 is not. */
    private static int inHeader(long slot) {
        int hash = Address.loadInt(slot);
        while (hash == 0) {
            handedOut++;
            hash = spread(handedOut);
            Address.storeInt(slot, hash);
        }
        return hash;
    }

    private static int spread(long value) {
        return (int) (value * GOLDEN >>> 32);
    }
}
