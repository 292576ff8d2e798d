package dev.terrarium.library.format;

import java.io.IOException;
import java.util.Formattable;
import java.util.Locale;
import java.util.MissingFormatArgumentException;

/** Formats as {@link java.util.Formatter} specifies. */
public final class Format {
    private final Appendable target;
    private final Locale locale;
    private final Object[] arguments;
    private final Host host;
    private int last = -1;
    private int lastOrdinary = -1;

    /** What only {@link java.util.Formatter} itself can do. */
    public interface Host {
        /** Lets an object format itself. */
        void format(Formattable formattable, int flags, int width, int precision);

        /** Makes the exception for an explicit index that is 0 or does not fit an int (then it is the least int). */
        RuntimeException illegalIndex(int index);
    }

    private Format(Appendable target, Locale locale, Object[] arguments, Host host) {
        this.target = target;
        this.locale = locale;
        this.arguments = arguments;
        this.host = host;
    }

    /** Appends the format string with its arguments, which may be null as a whole: then each of them is. */
    public static void append(String format, Object[] arguments, Locale locale, Appendable target, Host host)
            throws IOException {
        new Format(target, locale, arguments, host).run(Specifier.parse(format, host));
    }

    private void run(Specifier first) throws IOException {
        Specifier specifier = first;
        while (specifier != null) {
            if (specifier.textEnd() > specifier.textStart()) {
                target.append(specifier.format(), specifier.textStart(), specifier.textEnd());
            }
            if (!specifier.isLast()) {
                convert(specifier, argument(specifier));
            }
            specifier = specifier.next();
        }
    }

    private Object argument(Specifier specifier) {
        switch (specifier.index()) {
            case Specifier.NO_ARGUMENT -> {
                return null;
            }
            case Specifier.ORDINARY -> {
                lastOrdinary++;
                last = lastOrdinary;
            }
            case Specifier.PREVIOUS -> {
                if (last < 0) {
                    throw new MissingFormatArgumentException(specifier.toString());
                }
            }
            default -> last = specifier.index() - 1;
        }
        if (arguments == null) {
            return null;
        }
        if (last >= arguments.length) {
            throw new MissingFormatArgumentException(specifier.toString());
        }
        return arguments[last];
    }

    private void convert(Specifier specifier, Object argument) throws IOException {
        boolean general = !specifier.isDate() && specifier.conversion() == 's';
        if (general && argument instanceof Formattable formattable) {
            host.format(formattable, specifier.flags(), specifier.width(), specifier.precision());
        } else {
            new Conversion(specifier, locale, target).append(argument);
        }
    }
}
