package dev.terrarium.emulator.virtio;

import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.security.SecureRandom;

/** Where random bytes for the guest come from. */
public interface EntropySource extends Stateful {
    /** Fills an array. */
    void fill(byte[] bytes);

    /** Returns whether every run gets the same bytes. */
    default boolean repeats() {
        return true;
    }

    /** Returns the host's entropy, which no two runs share. */
    static EntropySource host() {
        SecureRandom random = new SecureRandom();
        return new EntropySource() {
            @Override
            public void fill(byte[] bytes) {
                random.nextBytes(bytes);
            }

            @Override
            public boolean repeats() {
                return false;
            }

            @Override
            public void exchange(StateTransfer state) {
                // The host's entropy does not repeat, so there is nothing to put back.
            }
        };
    }

    /** Returns bytes that are the same in each run with this seed. */
    static EntropySource seeded(long seed) {
        return new SeededEntropy(seed);
    }
}
