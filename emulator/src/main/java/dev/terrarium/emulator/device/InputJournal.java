package dev.terrarium.emulator.device;

import java.util.Arrays;

/**
 * Which bytes have arrived at a console, and when: what a run that is repeated from a snapshot gets again at the same
 * moments. Moments are positions in a run, as {@link dev.terrarium.emulator.Machine#position} counts them.
 */
final class InputJournal {
    private byte[] bytes = new byte[64];
    private long[] moments = new long[64];
    private int size;

    void add(byte value, long moment) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
            moments = Arrays.copyOf(moments, 2 * size);
        }
        bytes[size] = value;
        moments[size++] = moment;
    }

    /** Adds the bytes from a place on to another journal. */
    void copyFrom(int index, InputJournal other) {
        for (int i = index; i < size; i++) {
            other.add(bytes[i], moments[i]);
        }
    }

    int size() {
        return size;
    }

    byte value(int index) {
        return bytes[index];
    }

    long moment(int index) {
        return moments[index];
    }
}
