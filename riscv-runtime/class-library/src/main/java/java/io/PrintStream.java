package java.io;

import dev.terrarium.runtime.Decimal;
import dev.terrarium.runtime.Strings;
import dev.terrarium.runtime.Utf8;
import java.nio.charset.Charset;
import java.util.Formatter;
import java.util.Locale;

/**
 * {@code java.io.PrintStream} without buffers: characters go to the stream below as UTF-8 at once. Strings that are all
 * ASCII, and numbers, leave no garbage.
 */
public class PrintStream extends FilterOutputStream implements Appendable, Closeable {
    private final boolean autoFlush;
    /** Null stands for UTF-8. */
    private final Charset charset;

    private final byte[] buffer = new byte[Decimal.MAX_LENGTH];
    private boolean trouble;
    private boolean closed;

    public PrintStream(OutputStream stream) {
        this(stream, false);
    }

    public PrintStream(OutputStream stream, boolean autoFlush) {
        super(require(stream));
        this.autoFlush = autoFlush;
        this.charset = null;
    }

    public PrintStream(OutputStream stream, boolean autoFlush, String encoding) throws UnsupportedEncodingException {
        this(stream, autoFlush, Charset.forName(encoding));
    }

    public PrintStream(OutputStream stream, boolean autoFlush, Charset charset) {
        super(require(stream));
        this.autoFlush = autoFlush;
        this.charset = charset;
    }

    private static OutputStream require(OutputStream stream) {
        if (stream == null) {
            throw new NullPointerException("Null output stream");
        }
        return stream;
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            trouble = true;
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try {
                out.close();
            } catch (IOException e) {
                trouble = true;
            }
        }
    }

    public boolean checkError() {
        if (!closed) {
            flush();
        }
        return trouble;
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

    private void writeText(String text) {
        if (charset != null) {
            write(text.getBytes(charset));
            return;
        }
        byte[] latin1 = Strings.latin1(text);
        if (latin1 != null && isAscii(latin1)) {
            write(latin1, 0, latin1.length);
            return;
        }
        int length = text.length();
        int index = 0;
        while (index < length) {
            char unit = Strings.codeUnit(text, index++);
            int next = index < length ? Strings.codeUnit(text, index) : 0;
            index += writeCharacter(unit, next);
        }
    }

    private void writeText(char[] text) {
        if (charset != null) {
            write(new String(text).getBytes(charset));
            return;
        }
        int index = 0;
        while (index < text.length) {
            char unit = text[index++];
            int next = index < text.length ? text[index] : 0;
            index += writeCharacter(unit, next);
        }
    }

    /** Writes a character of one or two code units; returns 1 if it was two, else 0. */
    private int writeCharacter(char unit, int next) {
        boolean pair = unit >= Character.MIN_HIGH_SURROGATE
                && unit <= Character.MAX_HIGH_SURROGATE
                && next >= Character.MIN_LOW_SURROGATE
                && next <= Character.MAX_LOW_SURROGATE;
        int codePoint = pair
                ? (unit - Character.MIN_HIGH_SURROGATE << 10)
                        + (next - Character.MIN_LOW_SURROGATE)
                        + Character.MIN_SUPPLEMENTARY_CODE_POINT
                : unit;
        write(buffer, 0, Utf8.encode(codePoint, buffer));
        return pair ? 1 : 0;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    public void print(boolean value) {
        writeText(value ? "true" : "false");
    }

    public void print(char value) {
        if (charset == null) {
            writeCharacter(value, 0);
        } else {
            writeText(String.valueOf(value));
        }
    }

    public void print(int value) {
        print((long) value);
    }

    public void print(long value) {
        if (charset == null) {
            int start = Decimal.write(value, buffer);
            write(buffer, start, buffer.length - start);
        } else {
            writeText(Long.toString(value));
        }
    }

    public void print(float value) {
        writeText(Float.toString(value));
    }

    public void print(double value) {
        writeText(Double.toString(value));
    }

    public void print(char[] value) {
        writeText(value);
    }

    public void print(String value) {
        writeText(value == null ? "null" : value);
    }

    public void print(Object value) {
        writeText(String.valueOf(value));
    }

    public void println() {
        write('\n');
    }

    public void println(boolean value) {
        print(value);
        println();
    }

    public void println(char value) {
        print(value);
        println();
    }

    public void println(int value) {
        print(value);
        println();
    }

    public void println(long value) {
        print(value);
        println();
    }

    public void println(float value) {
        print(value);
        println();
    }

    public void println(double value) {
        print(value);
        println();
    }

    public void println(char[] value) {
        print(value);
        println();
    }

    public void println(String value) {
        print(value);
        println();
    }

    public void println(Object value) {
        print(String.valueOf(value));
        println();
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
