package java.util;

import dev.terrarium.library.format.Format;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;

/**
 * {@code java.util.Formatter} without locale data and without regular expressions, which would make every image that
 * formats several times as large.
 */
public final class Formatter implements Closeable, Flushable {
    private Appendable target;
    private final Locale locale;
    private IOException failure;

    public Formatter() {
        this(new StringBuilder());
    }

    public Formatter(Appendable target) {
        this(target, Locale.getDefault(Locale.Category.FORMAT));
    }

    public Formatter(Locale locale) {
        this(new StringBuilder(), locale);
    }

    public Formatter(Appendable target, Locale locale) {
        this.target = target == null ? new StringBuilder() : target;
        this.locale = locale;
    }

    public Formatter(PrintStream stream) {
        this((Appendable) Objects.requireNonNull(stream));
    }

    public Formatter(OutputStream stream) {
        this(new OutputStreamWriter(stream));
    }

    private void ensureOpen() {
        if (target == null) {
            throw new FormatterClosedException();
        }
    }

    public Locale locale() {
        ensureOpen();
        return locale;
    }

    public Appendable out() {
        ensureOpen();
        return target;
    }

    public IOException ioException() {
        return failure;
    }

    @Override
    public String toString() {
        ensureOpen();
        return target.toString();
    }

    @Override
    public void flush() {
        ensureOpen();
        if (target instanceof Flushable flushable) {
            try {
                flushable.flush();
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    @Override
    public void close() {
        Appendable closing = target;
        target = null;
        if (closing instanceof Closeable closeable) {
            try {
                closeable.close();
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    public Formatter format(String format, Object... arguments) {
        return format(locale, format, arguments);
    }

    public Formatter format(Locale formatLocale, String format, Object... arguments) {
        ensureOpen();
        try {
            Format.append(format, arguments, formatLocale, target, new Host(formatLocale));
        } catch (IOException e) {
            failure = e;
        }
        return this;
    }

    /** The part of formatting that has to do with this class. */
    private final class Host implements Format.Host {
        private final Locale formatLocale;

        Host(Locale formatLocale) {
            this.formatLocale = formatLocale;
        }

        @Override
        public void format(Formattable formattable, int flags, int width, int precision) {
            Formatter formatter = locale == formatLocale ? Formatter.this : new Formatter(target, formatLocale);
            formattable.formatTo(formatter, flags, width, precision);
        }

        @Override
        public RuntimeException illegalIndex(int index) {
            return new IllegalFormatArgumentIndexException(index);
        }
    }
}
