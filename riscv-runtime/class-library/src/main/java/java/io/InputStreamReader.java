package java.io;

import dev.terrarium.library.StreamEncoding;
import dev.terrarium.library.Utf8Decoder;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.Objects;
import sun.nio.cs.StreamDecoder;

/**
 * {@code java.io.InputStreamReader} with a small decoder of its own for UTF-8 and the two single-byte charsets that are its
 * beginning; others have those of the JDK.
 */
public class InputStreamReader extends Reader {
    private static final int BUFFER_BYTES = 1024;

    private final InputStream in;
    private final StreamEncoding encoding;
    /** Decodes what this class cannot; null for its own charsets. */
    private final StreamDecoder other;

    private final Utf8Decoder decoder = new Utf8Decoder();
    private final byte[] buffer;
    private int next;
    private int filled;
    /** The second half of a surrogate pair of which the first has been read, or 0. */
    private char lowSurrogate;

    private boolean ended;
    private boolean closed;

    public InputStreamReader(InputStream in) {
        super(in);
        this.in = in;
        this.encoding = StreamEncoding.UTF_8;
        this.other = null;
        this.buffer = new byte[BUFFER_BYTES];
    }

    public InputStreamReader(InputStream in, String charsetName) throws UnsupportedEncodingException {
        this(in, StreamEncoding.charset(Objects.requireNonNull(charsetName, "charsetName")));
    }

    public InputStreamReader(InputStream in, Charset charset) {
        super(in);
        this.in = in;
        this.encoding = StreamEncoding.of(Objects.requireNonNull(charset, "charset"));
        this.other = encoding == null ? StreamDecoder.forInputStreamReader(in, this, charset) : null;
        this.buffer = encoding == null ? null : new byte[BUFFER_BYTES];
    }

    public InputStreamReader(InputStream in, CharsetDecoder decoder) {
        super(in);
        this.in = in;
        this.encoding = null;
        this.other = StreamDecoder.forInputStreamReader(in, this, Objects.requireNonNull(decoder, "charset decoder"));
        this.buffer = null;
    }

    public String getEncoding() {
        if (other != null) {
            return other.getEncoding();
        }
        return closed ? null : encoding.historicalName();
    }

    @Override
    public int read() throws IOException {
        if (other != null) {
            return other.read();
        }
        char[] single = new char[1];
        return read(single, 0, 1) < 0 ? -1 : single[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (other != null) {
            return other.read(target, offset, length);
        }
        ensureOpen();
        Objects.checkFromIndexSize(offset, length, target.length);
        int count = 0;
        // Having one character is enough to return, but what has arrived already is taken along.
        while (count < length && (count == 0 || lowSurrogate != 0 || next < filled)) {
            int unit = nextUnit();
            if (unit < 0) {
                break;
            }
            target[offset + count++] = (char) unit;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    private void ensureOpen() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
    }

    /** Returns the next UTF-16 code unit, or -1 at the end. */
    private int nextUnit() throws IOException {
        if (lowSurrogate != 0) {
            int unit = lowSurrogate;
            lowSurrogate = 0;
            return unit;
        }
        int codePoint = nextCodePoint();
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            return codePoint;
        }
        lowSurrogate = Character.lowSurrogate(codePoint);
        return Character.highSurrogate(codePoint);
    }

    private int nextCodePoint() throws IOException {
        int decoded = Utf8Decoder.INCOMPLETE;
        while (decoded == Utf8Decoder.INCOMPLETE) {
            if (next == filled && !fill()) {
                return decoder.endsIncomplete() ? Utf8Decoder.REPLACEMENT : -1;
            }
            int value = buffer[next++] & 0xFF;
            if (encoding != StreamEncoding.UTF_8) {
                return value <= encoding.last() ? value : Utf8Decoder.REPLACEMENT;
            }
            decoded = decoder.put(value);
        }
        if (decoded == Utf8Decoder.MALFORMED_BEFORE) {
            next--;
            return Utf8Decoder.REPLACEMENT;
        }
        return decoded;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        next = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        ended = filled == 0;
        return !ended;
    }

    @Override
    public boolean ready() throws IOException {
        if (other != null) {
            return other.ready();
        }
        ensureOpen();
        return lowSurrogate != 0 || next < filled || in.available() > 0;
    }

    @Override
    public void close() throws IOException {
        if (other != null) {
            other.close();
        } else if (!closed) {
            closed = true;
            in.close();
        }
    }
}
