package java.util.zip;

import java.nio.ByteBuffer;

/**
 * {@code java.util.zip.Deflater} in Java. What it makes can be read by all that read RFC 1950 and 1951, but it is not the
 * same bytes, and mostly more of them, as other implementations make.
 */
public class Deflater {
    public static final int DEFLATED = 8;
    public static final int NO_COMPRESSION = 0;
    public static final int BEST_SPEED = 1;
    public static final int BEST_COMPRESSION = 9;
    public static final int DEFAULT_COMPRESSION = -1;
    public static final int FILTERED = 1;
    public static final int HUFFMAN_ONLY = 2;
    public static final int DEFAULT_STRATEGY = 0;
    public static final int NO_FLUSH = 0;
    public static final int SYNC_FLUSH = 2;
    public static final int FULL_FLUSH = 3;

    private static final int USUAL_LEVEL = 6;
    private static final int HEADER = 0x7800;
    private static final int DICTIONARY = 0x20;

    private final boolean isRaw;
    private final Adler32 checksum = new Adler32();
    private DeflatedBlocks blocks;
    private int level;
    private int strategy;
    private byte[] input = {};
    private int position;
    private int limit;
    private ByteBuffer inputBuffer;
    private boolean hasBegun;
    private boolean hasDictionary;
    private boolean finish;
    private boolean hasEnded;
    private boolean isFlushed;
    private long read;
    private long written;
    private boolean isClosed;

    public Deflater() {
        this(DEFAULT_COMPRESSION, false);
    }

    public Deflater(int level) {
        this(level, false);
    }

    /** Makes one for data with a frame, or for the data alone. */
    public Deflater(int level, boolean nowrap) {
        setLevel(level);
        isRaw = nowrap;
        start();
    }

    private void start() {
        blocks = new DeflatedBlocks();
        checksum.reset();
        setInput(new byte[0]);
        hasBegun = false;
        hasDictionary = false;
        finish = false;
        hasEnded = false;
        isFlushed = true;
        read = 0;
        written = 0;
    }

    private void ensureOpen() {
        if (isClosed) {
            throw new NullPointerException("Deflater has been closed");
        }
    }

    public void setInput(byte[] bytes) {
        setInput(bytes, 0, bytes.length);
    }

    public void setInput(byte[] bytes, int offset, int length) {
        Inflater.check(bytes, offset, length);
        input = bytes;
        position = offset;
        limit = offset + length;
        inputBuffer = null;
    }

    public void setInput(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        setInput(copy);
        inputBuffer = bytes;
    }

    public void setDictionary(byte[] dictionary) {
        setDictionary(dictionary, 0, dictionary.length);
    }

    public void setDictionary(byte[] dictionary, int offset, int length) {
        Inflater.check(dictionary, offset, length);
        ensureOpen();
        if (!isRaw) {
            if (hasBegun) {
                throw new IllegalArgumentException();
            }
            checksum.update(dictionary, offset, length);
            hasDictionary = true;
        }
        blocks.remember(dictionary, offset, length);
    }

    public void setDictionary(ByteBuffer dictionary) {
        byte[] bytes = new byte[dictionary.remaining()];
        dictionary.get(bytes);
        setDictionary(bytes);
    }

    public void setStrategy(int newStrategy) {
        if (newStrategy < DEFAULT_STRATEGY || newStrategy > HUFFMAN_ONLY) {
            throw new IllegalArgumentException();
        }
        strategy = newStrategy;
    }

    public void setLevel(int newLevel) {
        if (newLevel < DEFAULT_COMPRESSION || newLevel > BEST_COMPRESSION) {
            throw new IllegalArgumentException("invalid compression level");
        }
        level = newLevel;
    }

    public boolean needsInput() {
        return position == limit;
    }

    public void finish() {
        finish = true;
    }

    public boolean finished() {
        return hasEnded && blocks.ready() == 0;
    }

    /** {@link DeflaterInputStream} and {@link DeflaterOutputStream} ask, which end only what they made themselves. */
    boolean shouldFinish() {
        return finish;
    }

    public int deflate(byte[] output) {
        return deflate(output, 0, output.length, NO_FLUSH);
    }

    public int deflate(byte[] output, int offset, int length) {
        return deflate(output, offset, length, NO_FLUSH);
    }

    public int deflate(ByteBuffer output) {
        return deflate(output, NO_FLUSH);
    }

    public int deflate(ByteBuffer output, int flush) {
        byte[] bytes = new byte[output.remaining()];
        int count = deflate(bytes, 0, bytes.length, flush);
        output.put(bytes, 0, count);
        return count;
    }

    public int deflate(byte[] output, int offset, int length, int flush) {
        Inflater.check(output, offset, length);
        ensureOpen();
        if (flush != NO_FLUSH && flush != SYNC_FLUSH && flush != FULL_FLUSH) {
            throw new IllegalArgumentException();
        }
        if (!hasEnded) {
            encode(flush);
        }
        int count = blocks.take(output, offset, length);
        written += count;
        return count;
    }

    private void encode(int flush) {
        int count = limit - position;
        if (!hasBegun && (count > 0 || finish || flush != NO_FLUSH)) {
            hasBegun = true;
            header();
        }
        if (count > 0) {
            if (!isRaw) {
                checksum.update(input, position, count);
            }
            if (level == NO_COMPRESSION) {
                blocks.store(input, position, count);
            } else {
                blocks.compress(input, position, count, strategy != HUFFMAN_ONLY);
            }
            position = limit;
            read += count;
            isFlushed = false;
            if (inputBuffer != null) {
                inputBuffer.position(inputBuffer.limit());
            }
        }
        if (finish) {
            blocks.finish();
            trailer();
            hasEnded = true;
        } else if (flush != NO_FLUSH && !isFlushed) {
            blocks.flush();
            isFlushed = true;
            if (flush == FULL_FLUSH) {
                blocks.forget();
            }
        }
    }

    /** The second byte has a hint at the level, and makes both together a multiple of 31 (RFC 1950, section 2.2). */
    private void header() {
        if (isRaw) {
            return;
        }
        int known = level == DEFAULT_COMPRESSION ? USUAL_LEVEL : level;
        int hint = known < 2 ? 0 : known < USUAL_LEVEL ? 1 : known == USUAL_LEVEL ? 2 : 3;
        int word = HEADER | hint << 6 | (hasDictionary ? DICTIONARY : 0);
        word += 31 - word % 31;
        blocks.putByte(word >> 8);
        blocks.putByte(word);
        if (hasDictionary) {
            trailer();
            checksum.reset();
        }
    }

    private void trailer() {
        if (!isRaw) {
            int sum = (int) checksum.getValue();
            for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
                blocks.putByte(sum >> shift);
            }
        }
    }

    public int getAdler() {
        ensureOpen();
        return (int) checksum.getValue();
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
