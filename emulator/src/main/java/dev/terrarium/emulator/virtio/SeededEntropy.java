package dev.terrarium.emulator.virtio;

import dev.terrarium.emulator.snapshot.StateTransfer;

/**
 * Bytes that follow from a seed, by the SplitMix64 generator of Steele, Lea and Flood ("Fast Splittable Pseudorandom Number
 * Generators", OOPSLA 2014): its state, one number, can be saved.
 */
final class SeededEntropy implements EntropySource {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    SeededEntropy(long seed) {
        state = seed;
    }

    @Override
    public void fill(byte[] bytes) {
        for (int i = 0; i < bytes.length; i += Long.BYTES) {
            long value = next();
            for (int j = i; j < bytes.length && j < i + Long.BYTES; j++) {
                bytes[j] = (byte) value;
                value >>>= Byte.SIZE;
            }
        }
    }

    private long next() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    @Override
    public void exchange(StateTransfer transfer) {
        state = transfer.value(state);
    }
}
