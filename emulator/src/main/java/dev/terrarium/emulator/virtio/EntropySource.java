package dev.terrarium.emulator.virtio;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/** Where random bytes for the guest come from. */
public interface EntropySource {
    /** Fills an array. */
    void fill(byte[] bytes);

    /** Returns the host's entropy, which no two runs share. */
    static EntropySource host() {
        return new SecureRandom()::nextBytes;
    }

    /** Returns bytes that are the same in each run with this seed. */
    static EntropySource seeded(long seed) {
        return new SplittableRandom(seed)::nextBytes;
    }
}
