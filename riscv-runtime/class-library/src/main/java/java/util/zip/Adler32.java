package java.util.zip;

import java.nio.ByteBuffer;
import java.util.Objects;

/** {@code java.util.zip.Adler32} in Java: the two sums of RFC 1950, section 9. */
public class Adler32 implements Checksum {
    /** The largest prime below 65536. */
    private static final int BASE = 65521;
    /** So many bytes can be added before the second sum could leave 32 bits, taken as unsigned. */
    private static final int BATCH = 5552;

    private int low = 1;
    private int high;

    @Override
    public void update(int value) {
        low = (low + (value & 0xFF)) % BASE;
        high = (high + low) % BASE;
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        if (offset < 0 || length < 0 || offset > bytes.length - length) {
            throw new ArrayIndexOutOfBoundsException();
        }
        int end = offset + length;
        for (int start = offset; start < end; start += BATCH) {
            int sum = low;
            int sums = high;
            for (int i = start; i < Math.min(start + BATCH, end); i++) {
                sum += bytes[i] & 0xFF;
                sums += sum;
            }
            low = sum % BASE;
            high = Integer.remainderUnsigned(sums, BASE);
        }
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
        low = 1;
        high = 0;
    }

    @Override
    public long getValue() {
        return Integer.toUnsignedLong(high << Short.SIZE | low);
    }
}
