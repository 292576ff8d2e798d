package java.io;

import dev.terrarium.library.ConsoleOutput;
import dev.terrarium.library.StreamEncoding;
import dev.terrarium.runtime.Decimal;
import dev.terrarium.runtime.Strings;
import dev.terrarium.runtime.Utf8;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Formatter;
import java.util.Locale;
import java.util.Objects;

/**
 * {@code java.io.PrintStream} without buffers: characters go to the stream below at once. On the console, strings that are
 * all ASCII, and numbers, leave no garbage.
 */
public class PrintStream extends FilterOutputStream implements Appendable, Closeable {
    private final boolean autoFlush;
    /** Null stands for UTF-8. */
    private final OutputStreamWriter encoder;

    private final byte[] buffer = new byte[Decimal.MAX_LENGTH];
    /** The first half of a surrogate pair of which the second has not been printed yet, or 0. */
    private char highSurrogate;

    private boolean trouble;
    /** The encoder closes what it writes to, which is this stream. */
    private boolean closing;

    private boolean closed;

    public PrintStream(OutputStream stream) {
        this(stream, false);
    }

    public PrintStream(OutputStream stream, boolean autoFlush) {
        super(require(stream));
        this.autoFlush = autoFlush;
        this.encoder = null;
    }

    public PrintStream(OutputStream stream, boolean autoFlush, String encoding) throws UnsupportedEncodingException {
        this(require(stream), autoFlush, StreamEncoding.charset(Objects.requireNonNull(encoding, "charsetName")));
    }

    public PrintStream(OutputStream stream, boolean autoFlush, Charset charset) {
        super(require(stream));
        this.autoFlush = autoFlush;
        this.encoder = charset == StandardCharsets.UTF_8 ? null : new OutputStreamWriter(this, charset);
    }

    private static OutputStream require(OutputStream stream) {
        if (stream == null) {
            throw new NullPointerException("Null output stream");
        }
        return stream;
    }

    @Override
    public void flush() {
        if (closed) {
            trouble = true;
        } else {
            flushBelow();
        }
    }

    private void flushBelow() {
        try {
            out.flush();
        } catch (IOException e) {
            trouble = true;
        }
    }

    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            endText();
            out.close();
        } catch (IOException e) {
            trouble = true;
        }
        closed = true;
    }

    /** Half a surrogate pair at the end is a character that cannot be encoded. */
    private void endText() throws IOException {
        if (encoder != null) {
            encoder.close();
        } else if (highSurrogate != 0) {
            highSurrogate = 0;
            write(new byte[] {'?'}, 0, 1);
        }
        out.flush();
    }

    public boolean checkError() {
        if (!closed) {
            flush();
        }
        return trouble || out instanceof PrintStream below && below.checkError();
    }

    protected void setError() {
        trouble = true;
    }

    protected void clearError() {
        trouble = false;
    }

    @Override
    public void write(int value) {
        if (closed) {
            trouble = true;
            return;
        }
        try {
            out.write(value);
            if (autoFlush && value == '\n') {
                out.flush();
            }
        } catch (IOException e) {
            trouble = true;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (closed) {
            trouble = true;
            return;
        }
        try {
            out.write(bytes, offset, length);
            if (autoFlush) {
                out.flush();
            }
        } catch (IOException e) {
            trouble = true;
        }
    }

    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    public void writeBytes(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    /** Prints a string and, if asked, the end of a line, which the stream below gets in one piece. */
    private void put(String text, boolean endsLine) {
        if (encoder != null) {
            encode(text, endsLine);
        } else {
            byte[] latin1 = Strings.latin1(text);
            if (latin1 != null && highSurrogate == 0 && isAscii(latin1)) {
                putAscii(latin1, 0, latin1.length, endsLine);
            } else {
                putUtf8(text, endsLine);
            }
        }
        if (endsLine || autoFlush && text.indexOf('\n') >= 0) {
            flushEndedLine();
        }
    }

    private void put(long value, boolean endsLine) {
        if (encoder != null || highSurrogate != 0) {
            put(Long.toString(value), endsLine);
            return;
        }
        int start = Decimal.write(value, buffer);
        putAscii(buffer, start, buffer.length - start, endsLine);
        if (endsLine) {
            flushEndedLine();
        }
    }

    private void flushEndedLine() {
        if (autoFlush && !closed) {
            flushBelow();
        }
    }

    private void put(char value, boolean endsLine) {
        if (encoder != null || autoFlush || highSurrogate != 0 || value >= 0x80) {
            put(String.valueOf(value), endsLine);
            return;
        }
        buffer[0] = (byte) value;
        putAscii(buffer, 0, 1, endsLine);
    }

    private void encode(String text, boolean endsLine) {
        try {
            encoder.write(endsLine ? text + '\n' : text);
            encoder.flushBuffer();
        } catch (IOException e) {
            trouble = true;
        }
    }

    private void putAscii(byte[] bytes, int offset, int length, boolean endsLine) {
        if (!endsLine) {
            if (length > 0) {
                write(bytes, offset, length);
            }
        } else if (isOnConsole()) {
            write(bytes, offset, length);
            write('\n');
        } else {
            byte[] line = new byte[length + 1];
            System.arraycopy(bytes, offset, line, 0, length);
            line[length] = '\n';
            write(line, 0, line.length);
        }
    }

    private void putUtf8(String text, boolean endsLine) {
        int length = text.length();
        boolean inPieces = isOnConsole();
        // Three bytes at most for every code unit, and those for half a pair from before.
        byte[] bytes = inPieces ? buffer : new byte[(length + 2) * Utf8.MAX_LENGTH_OF_UNIT];
        int end = 0;
        for (int i = 0; i < (endsLine ? length + 1 : length); i++) {
            end = encode(i < length ? Strings.codeUnit(text, i) : '\n', bytes, end);
            if (inPieces) {
                write(bytes, 0, end);
                end = 0;
            }
        }
        if (end > 0) {
            write(bytes, 0, end);
        }
    }

    /** Whether nobody can tell one piece from several. */
    private boolean isOnConsole() {
        return out instanceof ConsoleOutput;
    }

    /** Encodes a code unit unless it waits for the second half of its pair; returns where the bytes end. */
    private int encode(char unit, byte[] bytes, int start) {
        char high = highSurrogate;
        highSurrogate = 0;
        if (high != 0 && Character.isLowSurrogate(unit)) {
            return Utf8.encode(Character.toCodePoint(high, unit), bytes, start);
        }
        int end = high != 0 ? Utf8.encode('?', bytes, start) : start;
        if (Character.isHighSurrogate(unit)) {
            highSurrogate = unit;
            return end;
        }
        return Utf8.encode(unit, bytes, end);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Fails for null as the JDK's does, which finds that out in a writer. */
    private static String text(char[] text) {
        if (text == null) {
            throw new NullPointerException("Cannot read the array length because \"cbuf\" is null");
        }
        return new String(text);
    }

    /** A subclass sees each line as a print and the end of the line. */
    private boolean printsLinesWhole() {
        return getClass() == PrintStream.class;
    }

    public void print(boolean value) {
        put(value ? "true" : "false", false);
    }

    public void print(char value) {
        put(value, false);
    }

    public void print(int value) {
        put(value, false);
    }

    public void print(long value) {
        put(value, false);
    }

    public void print(float value) {
        put(Float.toString(value), false);
    }

    public void print(double value) {
        put(Double.toString(value), false);
    }

    public void print(char[] value) {
        put(text(value), false);
    }

    public void print(String value) {
        put(value == null ? "null" : value, false);
    }

    public void print(Object value) {
        put(String.valueOf(value), false);
    }

    public void println() {
        newLine();
    }

    private void newLine() {
        if (encoder != null || highSurrogate != 0) {
            put("", true);
            return;
        }
        putAscii(buffer, 0, 0, true);
        flushEndedLine();
    }

    public void println(boolean value) {
        if (printsLinesWhole()) {
            put(value ? "true" : "false", true);
        } else {
            print(value);
            newLine();
        }
    }

    public void println(char value) {
        if (printsLinesWhole()) {
            put(value, true);
        } else {
            print(value);
            newLine();
        }
    }

    public void println(int value) {
        if (printsLinesWhole()) {
            put(value, true);
        } else {
            print(value);
            newLine();
        }
    }

    public void println(long value) {
        if (printsLinesWhole()) {
            put(value, true);
        } else {
            print(value);
            newLine();
        }
    }

    public void println(float value) {
        if (printsLinesWhole()) {
            put(Float.toString(value), true);
        } else {
            print(value);
            newLine();
        }
    }

    public void println(double value) {
        if (printsLinesWhole()) {
            put(Double.toString(value), true);
        } else {
            print(value);
            newLine();
        }
    }

    public void println(char[] value) {
        if (printsLinesWhole()) {
            put(text(value), true);
        } else {
            print(value);
            newLine();
        }
    }

    public void println(String value) {
        if (printsLinesWhole()) {
            put(value == null ? "null" : value, true);
        } else {
            print(value);
            newLine();
        }
    }

    public void println(Object value) {
        String text = String.valueOf(value); // null if that is what the object calls itself
        if (printsLinesWhole()) {
            put(String.valueOf(text), true);
        } else {
            print(text);
            newLine();
        }
    }

    public PrintStream printf(String format, Object... arguments) {
        return format(format, arguments);
    }

    public PrintStream printf(Locale locale, String format, Object... arguments) {
        return format(locale, format, arguments);
    }

    public PrintStream format(String format, Object... arguments) {
        return format(Locale.getDefault(Locale.Category.FORMAT), format, arguments);
    }

    public PrintStream format(Locale locale, String format, Object... arguments) {
        new Formatter(this, locale).format(locale, format, arguments);
        return this;
    }

    @Override
    public PrintStream append(CharSequence text) {
        print(String.valueOf(text));
        return this;
    }

    @Override
    public PrintStream append(CharSequence text, int start, int end) {
        CharSequence present = text == null ? "null" : text;
        return append(present.subSequence(start, end));
    }

    @Override
    public PrintStream append(char value) {
        print(value);
        return this;
    }
}
