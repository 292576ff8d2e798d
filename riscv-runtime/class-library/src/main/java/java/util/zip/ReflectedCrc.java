package java.util.zip;

import java.nio.ByteBuffer;
import java.util.Objects;

/** A cyclic redundancy check of 32 bits that takes the lowest bit of a byte first: one entry of a table for each byte. */
abstract class ReflectedCrc implements Checksum {
    private final int[] remainders;
    /** The complement of the check's value. */
    private int remainder = -1;

    ReflectedCrc(int[] remainders) {
        this.remainders = remainders;
    }

    /**
     * Returns the remainder of every byte.
     *
     * @param polynomial the generating polynomial, its bits reversed
     */
    static int[] remainders(int polynomial) {
        int[] remainders = new int[1 << Byte.SIZE];
        for (int i = 0; i < remainders.length; i++) {
            int remainder = i;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                remainder = remainder >>> 1 ^ -(remainder & 1) & polynomial;
            }
            remainders[i] = remainder;
        }
        return remainders;
    }

    @Override
    public void update(int value) {
        remainder = remainder >>> Byte.SIZE ^ remainders[(remainder ^ value) & 0xFF];
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        if (offset < 0 || length < 0 || offset > bytes.length - length) {
            throw new ArrayIndexOutOfBoundsException();
        }
        int state = remainder;
        for (int i = offset; i < offset + length; i++) {
            state = state >>> Byte.SIZE ^ remainders[(state ^ bytes[i]) & 0xFF];
        }
        remainder = state;
    }

    @Override
    public void update(byte[] bytes) {
        update(bytes, 0, bytes.length);
    }

    @Override
    public void update(ByteBuffer buffer) {
        Objects.requireNonNull(buffer);
        while (buffer.hasRemaining()) {
            update(buffer.get());
        }
    }

    @Override
    public void reset() {
        remainder = -1;
    }

    @Override
    public long getValue() {
        return Integer.toUnsignedLong(~remainder);
    }
}
