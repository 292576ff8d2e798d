package java.io;

import dev.terrarium.library.StreamEncoding;
import dev.terrarium.runtime.Utf8;
import java.nio.charset.Charset;
import java.util.Objects;

/** {@code java.io.OutputStreamWriter} for UTF-8 and the two single-byte charsets that are its beginning. */
public class OutputStreamWriter extends Writer {
    private static final int BUFFER_BYTES = 1024;

    private final OutputStream out;
    private final StreamEncoding encoding;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final byte[] character = new byte[Utf8.MAX_LENGTH];
    private int filled;
    /** The first half of a surrogate pair of which the second has not been written yet, or 0. */
    private char highSurrogate;

    public OutputStreamWriter(OutputStream out) {
        this(out, StreamEncoding.UTF_8);
    }

    public OutputStreamWriter(OutputStream out, String charsetName) throws UnsupportedEncodingException {
        this(out, StreamEncoding.of(charsetName));
    }

    public OutputStreamWriter(OutputStream out, Charset charset) {
        this(out, StreamEncoding.of(charset));
    }

    private OutputStreamWriter(OutputStream out, StreamEncoding encoding) {
        super(out);
        this.out = out;
        this.encoding = encoding;
    }

    public String getEncoding() {
        return encoding == StreamEncoding.UTF_8
                ? "UTF8"
                : encoding == StreamEncoding.ISO_8859_1 ? "ISO8859_1" : "ASCII";
    }

    @Override
    public void write(int value) throws IOException {
        put((char) value);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, text.length);
        for (int i = 0; i < length; i++) {
            put(text[offset + i]);
        }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, text.length());
        for (int i = 0; i < length; i++) {
            put(text.charAt(offset + i));
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
            append(Utf8.encode(codePoint, character));
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
        out.write(buffer, 0, filled);
        filled = 0;
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
        flushBuffer();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (highSurrogate != 0) {
            highSurrogate = 0;
            encode('?');
        }
        flushBuffer();
        out.close();
    }
}
