package java.io;

import dev.terrarium.library.StreamEncoding;
import dev.terrarium.runtime.Utf8;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Objects;
import sun.nio.cs.StreamEncoder;

/**
 * {@code java.io.OutputStreamWriter} with a small encoder of its own for UTF-8 and the two single-byte charsets that are its
 * beginning; others have those of the JDK.
 */
public class OutputStreamWriter extends Writer {
    private static final int BUFFER_BYTES = 1024;

    private final OutputStream out;
    private final StreamEncoding encoding;
    /** Encodes what this class cannot; null for its own charsets. */
    private final StreamEncoder encoder;

    private final byte[] buffer;
    private final byte[] character = new byte[Utf8.MAX_LENGTH];
    private int filled;
    /** The first half of a surrogate pair of which the second has not been written yet, or 0. */
    private char highSurrogate;

    private boolean closed;

    public OutputStreamWriter(OutputStream out) {
        super(out);
        this.out = out;
        this.encoding = StreamEncoding.UTF_8;
        this.encoder = null;
        this.buffer = new byte[BUFFER_BYTES];
    }

    public OutputStreamWriter(OutputStream out, String charsetName) throws UnsupportedEncodingException {
        this(out, StreamEncoding.charset(Objects.requireNonNull(charsetName, "charsetName")));
    }

    public OutputStreamWriter(OutputStream out, Charset charset) {
        super(out);
        this.out = out;
        this.encoding = StreamEncoding.of(Objects.requireNonNull(charset, "charset"));
        this.encoder = encoding == null ? StreamEncoder.forOutputStreamWriter(out, this, charset) : null;
        this.buffer = encoding == null ? null : new byte[BUFFER_BYTES];
    }

    public OutputStreamWriter(OutputStream out, CharsetEncoder encoder) {
        super(out);
        this.out = out;
        this.encoding = null;
        this.encoder =
                StreamEncoder.forOutputStreamWriter(out, this, Objects.requireNonNull(encoder, "charset encoder"));
        this.buffer = null;
    }

    public String getEncoding() {
        if (encoder != null) {
            return encoder.getEncoding();
        }
        return closed ? null : encoding.historicalName();
    }

    @Override
    public void write(int value) throws IOException {
        if (encoder != null) {
            encoder.write(value);
            return;
        }
        ensureOpen();
        put((char) value);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        if (encoder != null) {
            encoder.write(text, offset, length);
            return;
        }
        ensureOpen();
        Objects.checkFromIndexSize(offset, length, text.length);
        for (int i = 0; i < length; i++) {
            put(text[offset + i]);
        }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        if (encoder != null) {
            encoder.write(text, offset, length);
            return;
        }
        ensureOpen();
        Objects.checkFromIndexSize(offset, length, text.length());
        for (int i = 0; i < length; i++) {
            put(text.charAt(offset + i));
        }
    }

    private void ensureOpen() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
    }

    private void put(char unit) throws IOException {
        char high = highSurrogate;
        highSurrogate = 0;
        if (high != 0 && Character.isLowSurrogate(unit)) {
            encode(Character.toCodePoint(high, unit));
            return;
        }
        if (high != 0) {
            encode('?');
        }
        if (Character.isHighSurrogate(unit)) {
            highSurrogate = unit;
        } else {
            encode(unit);
        }
    }

    private void encode(int codePoint) throws IOException {
        if (encoding != StreamEncoding.UTF_8) {
            character[0] = (byte) (codePoint <= encoding.last() ? codePoint : '?');
            append(1);
        } else {
            append(Utf8.encode(codePoint, character, 0));
        }
    }

    private void append(int length) throws IOException {
        if (filled + length > buffer.length) {
            flushBuffer();
        }
        for (int i = 0; i < length; i++) {
            buffer[filled++] = character[i];
        }
    }

    /** Hands the bytes to the stream below, which is not flushed. */
    void flushBuffer() throws IOException {
        if (encoder != null) {
            encoder.flushBuffer();
            return;
        }
        ensureOpen();
        if (filled > 0) {
            int length = filled;
            filled = 0;
            out.write(buffer, 0, length);
        }
    }

    @Override
    public Writer append(CharSequence text) throws IOException {
        write(String.valueOf(text));
        return this;
    }

    @Override
    public Writer append(CharSequence text, int start, int end) throws IOException {
        CharSequence present = text == null ? "null" : text;
        return append(present.subSequence(start, end));
    }

    @Override
    public void flush() throws IOException {
        if (encoder != null) {
            encoder.flush();
            return;
        }
        flushBuffer();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (encoder != null) {
            encoder.close();
            return;
        }
        if (closed) {
            return;
        }
        try {
            if (highSurrogate != 0) {
                highSurrogate = 0;
                encode('?');
            }
            flushBuffer();
            out.flush();
            out.close();
        } finally {
            closed = true;
        }
    }
}
