package java.util.zip;

/**
 * Reads bits, the least significant of a byte first, of input that comes piecewise. What is read is kept until it is {@linkplain
 * #accept accepted}, so that reading can start again there when more input has come.
 */
final class BitSource {
    private byte[] input = {};
    private int position;
    private int limit;
    private long buffer;
    private int buffered;
    private int read;
    private boolean isExhausted;

    void setInput(byte[] bytes, int offset, int length) {
        input = bytes;
        position = offset;
        limit = offset + length;
    }

    /** The bytes of the input that have not been read. */
    int remaining() {
        return limit - position;
    }

    /** Returns bits; 0, and is exhausted from then on, if there are not so many. At most 56 are read between acceptances. */
    int bits(int count) {
        while (buffered - read < count) {
            if (position == limit) {
                isExhausted = true;
                return 0;
            }
            buffer |= (input[position] & 0xFFL) << buffered;
            position++;
            buffered += Byte.SIZE;
        }
        int value = (int) (buffer >>> read & (1L << count) - 1);
        read += count;
        return value;
    }

    /** Whether more bits were asked for than there were since the last acceptance. */
    boolean isExhausted() {
        return isExhausted;
    }

    /** Takes what has been read. */
    void accept() {
        buffer >>>= read;
        buffered -= read;
        read = 0;
    }

    /** Goes back to the last acceptance. */
    void retry() {
        read = 0;
        isExhausted = false;
    }

    /** Skips the rest of a byte. */
    void align() {
        read += (buffered - read) % Byte.SIZE;
        accept();
    }

    /** Reads whole bytes into an array; returns how many, as many as there are and are wanted. */
    int bytes(byte[] target, int offset, int length) {
        int done = 0;
        while (done < length && buffered > 0) {
            target[offset + done] = (byte) bits(Byte.SIZE);
            accept();
            done++;
        }
        int direct = Math.min(length - done, remaining());
        System.arraycopy(input, position, target, offset + done, direct);
        position += direct;
        return done + direct;
    }

    void reset() {
        setInput(new byte[0], 0, 0);
        buffer = 0;
        buffered = 0;
        retry();
    }
}
