package java.util.zip;

import java.nio.ByteBuffer;

/** {@code java.util.zip.Inflater} in Java: decompresses data of RFC 1951, and of RFC 1950, which puts a frame around. */
public class Inflater {
    private static final int METHOD = 8;
    private static final int LARGEST_WINDOW = 7;
    private static final int DICTIONARY = 0x20;

    private enum State {
        HEADER,
        DICTIONARY_CHECKSUM,
        DICTIONARY,
        BLOCKS,
        CHECKSUM,
        END
    }

    private final boolean isRaw;
    private final BitSource source = new BitSource();
    private final Adler32 checksum = new Adler32();
    private InflatedBlocks blocks;
    private State state;
    private ByteBuffer inputBuffer;
    private int expected;
    private long read;
    private long written;
    private boolean isClosed;

    public Inflater() {
        this(false);
    }

    /** Makes one for data with a frame, or for the data alone. */
    public Inflater(boolean nowrap) {
        isRaw = nowrap;
        start();
    }

    private void start() {
        source.reset();
        checksum.reset();
        blocks = new InflatedBlocks(source);
        state = isRaw ? State.BLOCKS : State.HEADER;
        inputBuffer = null;
        expected = 1;
        read = 0;
        written = 0;
    }

    private void ensureOpen() {
        if (isClosed) {
            throw new NullPointerException("Inflater has been closed");
        }
    }

    public void setInput(byte[] input) {
        setInput(input, 0, input.length);
    }

    public void setInput(byte[] input, int offset, int length) {
        check(input, offset, length);
        inputBuffer = null;
        source.setInput(input, offset, length);
    }

    public void setInput(ByteBuffer input) {
        byte[] copy = new byte[input.remaining()];
        input.duplicate().get(copy);
        source.setInput(copy, 0, copy.length);
        inputBuffer = input;
    }

    static void check(byte[] bytes, int offset, int length) {
        if (offset < 0 || length < 0 || offset > bytes.length - length) {
            throw new ArrayIndexOutOfBoundsException();
        }
    }

    public void setDictionary(byte[] dictionary) {
        setDictionary(dictionary, 0, dictionary.length);
    }

    public void setDictionary(byte[] dictionary, int offset, int length) {
        check(dictionary, offset, length);
        ensureOpen();
        if (!isRaw) {
            checksum.reset();
            checksum.update(dictionary, offset, length);
            if (state != State.DICTIONARY || (int) checksum.getValue() != expected) {
                throw new IllegalArgumentException();
            }
            checksum.reset();
            state = State.BLOCKS;
        }
        blocks.remember(dictionary, offset, length);
    }

    public void setDictionary(ByteBuffer dictionary) {
        byte[] bytes = new byte[dictionary.remaining()];
        dictionary.get(bytes);
        setDictionary(bytes);
    }

    public int getRemaining() {
        return source.remaining();
    }

    public boolean needsInput() {
        return source.remaining() == 0;
    }

    public boolean needsDictionary() {
        return state == State.DICTIONARY;
    }

    public boolean finished() {
        return state == State.END;
    }

    public int inflate(byte[] output) throws DataFormatException {
        return inflate(output, 0, output.length);
    }

    public int inflate(byte[] output, int offset, int length) throws DataFormatException {
        check(output, offset, length);
        ensureOpen();
        int before = source.remaining();
        try {
            int count = run(output, offset, offset + length);
            written += count;
            return count;
        } finally {
            int consumed = before - source.remaining();
            read += consumed;
            if (inputBuffer != null) {
                inputBuffer.position(inputBuffer.position() + consumed);
            }
        }
    }

    public int inflate(ByteBuffer output) throws DataFormatException {
        byte[] bytes = new byte[output.remaining()];
        int count = inflate(bytes);
        output.put(bytes, 0, count);
        return count;
    }

    private int run(byte[] output, int offset, int limit) throws DataFormatException {
        int count = 0;
        while (state != State.END && state != State.DICTIONARY) {
            if (state == State.BLOCKS) {
                count = blocks.decode(output, offset, limit);
                if (!isRaw) {
                    checksum.update(output, offset, count);
                }
                if (!blocks.hasEnded()) {
                    return count;
                }
                source.align();
                state = isRaw ? State.END : State.CHECKSUM;
            } else if (!frame()) {
                return count;
            }
        }
        return count;
    }

    /** Reads a part of the frame; returns whether it was there. */
    private boolean frame() throws DataFormatException {
        int high = source.bits(8) << 8 | source.bits(8);
        int word = state == State.HEADER ? high : high << 16 | source.bits(8) << 8 | source.bits(8);
        if (source.isExhausted()) {
            source.retry();
            return false;
        }
        source.accept();
        switch (state) {
            case HEADER -> header(word);
            case DICTIONARY_CHECKSUM -> {
                expected = word;
                state = State.DICTIONARY;
            }
            default -> {
                if (word != (int) checksum.getValue()) {
                    throw new DataFormatException("incorrect data check");
                }
                state = State.END;
            }
        }
        return true;
    }

    private void header(int word) throws DataFormatException {
        if (word % 31 != 0) {
            throw new DataFormatException("incorrect header check");
        }
        if ((word >> 8 & 15) != METHOD) {
            throw new DataFormatException("unknown compression method");
        }
        if (word >> 12 > LARGEST_WINDOW) {
            throw new DataFormatException("invalid window size");
        }
        state = (word & DICTIONARY) == 0 ? State.BLOCKS : State.DICTIONARY_CHECKSUM;
    }

    /** Of what has been written; of the dictionary that is needed, while one is; 0 without a frame. */
    public int getAdler() {
        ensureOpen();
        return isRaw ? 0 : state == State.DICTIONARY ? expected : (int) checksum.getValue();
    }

    public int getTotalIn() {
        return (int) getBytesRead();
    }

    public long getBytesRead() {
        ensureOpen();
        return read;
    }

    public int getTotalOut() {
        return (int) getBytesWritten();
    }

    public long getBytesWritten() {
        ensureOpen();
        return written;
    }

    public void reset() {
        ensureOpen();
        start();
    }

    public void end() {
        isClosed = true;
    }
}
