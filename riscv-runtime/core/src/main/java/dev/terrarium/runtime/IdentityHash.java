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

    private static final int HASH_BITS = 31;

    private static int handedOut;

    private IdentityHash() {}

    /** Returns the identity hash of an object. */
    public static int of(Object object) {
        long address = ObjectModel.addressOf(object);
        if (Wired.the(ObjectHeap.class) instanceof CollectedHeap
                && (address < Image.start() || address >= Image.end())) {
            return inHeader(address);
        }
        return spread(address);
    }

    /** Returns the hash in the header of an object, which 0 is not. */
    private static int inHeader(long object) {
        int hash = ObjectHeader.hash(object);
        if (hash == 0) {
            do {
                handedOut++;
                hash = spread(handedOut);
            } while (hash == 0);
            ObjectHeader.setHash(object, hash);
        }
        return hash;
    }

    private static int spread(long value) {
        return (int) (value * GOLDEN >>> (Long.SIZE - HASH_BITS));
    }
}
