package dev.terrarium.library.format;

import java.util.FormatFlagsConversionMismatchException;
import java.util.IllegalFormatFlagsException;
import java.util.IllegalFormatPrecisionException;
import java.util.IllegalFormatWidthException;
import java.util.MissingFormatWidthException;
import java.util.UnknownFormatConversionException;

/**
 * One format specifier, {@code %[index$][flags][width][.precision][t]conversion}, with the literal text before it. The
 * specifiers of a format string are chained; the last has no conversion and only holds the rest of the text.
 */
final class Specifier {
    /** Values of {@link #index()} besides explicit ones, which start at 1. */
    static final int ORDINARY = 0;

    static final int PREVIOUS = -1;
    static final int NO_ARGUMENT = -2;

    /** What a number becomes that does not fit an int. */
    private static final int OVERFLOW = Integer.MIN_VALUE;

    static final int UNSET = -1;

    private static final String CONVERSIONS = "bBhHsScCdoxXeEfgGaA%n";
    private static final String DATE_CONVERSIONS = "HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc";

    private final String format;
    private final int textStart;
    private int textEnd;
    private int index = ORDINARY;
    private int flags;
    private int width = UNSET;
    private int precision = UNSET;
    private boolean date;
    private char conversion;
    private int end;
    private Specifier next;

    private Specifier(String format, int textStart) {
        this.format = format;
        this.textStart = textStart;
    }

    /** Parses and checks a whole format string: what is wrong with it is found before anything is written. */
    static Specifier parse(String format, Format.Host host) {
        Specifier first = new Specifier(format, 0);
        Specifier current = first;
        while (current.parse(host)) {
            current.next = new Specifier(format, current.end);
            current = current.next;
        }
        return first;
    }

    /** Returns the specifier behind this one, or null. */
    Specifier next() {
        return next;
    }

    boolean isLast() {
        return next == null;
    }

    int index() {
        return index;
    }

    int flags() {
        return flags;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    int width() {
        return width;
    }

    int precision() {
        return precision;
    }

    /** In lower case. */
    char conversion() {
        return conversion;
    }

    boolean isDate() {
        return date;
    }

    String format() {
        return format;
    }

    int textStart() {
        return textStart;
    }

    int textEnd() {
        return textEnd;
    }

    /** Parses from the text's start to the end of the specifier; false if there is none, but only text. */
    private boolean parse(Format.Host host) {
        int percent = format.indexOf('%', textStart);
        if (percent < 0) {
            textEnd = format.length();
            return false;
        }
        textEnd = percent;
        int position = percent + 1;
        int digits = skipDigits(position);
        boolean explicit = digits > position && at(digits) == '$';
        if (explicit) {
            index = number(position, digits);
            position = digits + 1;
        }
        position = parseFlags(position);
        digits = skipDigits(position);
        boolean hasWidth = digits > position;
        int widthStart = position;
        int widthEnd = digits;
        position = digits;
        int precisionStart = position + 1;
        boolean hasPrecision = at(position) == '.' && skipDigits(precisionStart) > precisionStart;
        if (hasPrecision) {
            position = skipDigits(precisionStart);
        }
        int precisionEnd = position;
        char c = at(position);
        boolean isDate = (c == 't' || c == 'T') && isLetterOrPercent(at(position + 1));
        char last = isDate ? at(position + 1) : c;
        if (!isLetterOrPercent(last)) {
            // What does not fit the grammar is reported by the character behind the percent sign.
            throw new UnknownFormatConversionException(
                    String.valueOf(percent + 1 < format.length() ? at(percent + 1) : '%'));
        }
        if (explicit && index <= 0) {
            throw host.illegalIndex(index);
        }
        checkDuplicateFlags(percent);
        if (has(Flags.PREVIOUS)) {
            index = PREVIOUS;
        }
        if (hasWidth) {
            width = number(widthStart, widthEnd);
            if (width < 0) {
                throw new IllegalFormatWidthException(width);
            }
        }
        if (hasPrecision) {
            precision = number(precisionStart, precisionEnd);
            if (precision < 0) {
                throw new IllegalFormatPrecisionException(precision);
            }
        }
        if (isDate) {
            date = true;
            flags |= c == 'T' ? Flags.UPPERCASE : 0;
            conversion = last;
            end = position + 2;
        } else {
            setConversion(last);
            end = position + 1;
        }
        check();
        return true;
    }

    private void setConversion(char c) {
        if (CONVERSIONS.indexOf(c) < 0) {
            throw new UnknownFormatConversionException(String.valueOf(c));
        }
        conversion = c;
        if (c >= 'A' && c <= 'Z') {
            flags |= Flags.UPPERCASE;
            conversion = (char) (c - 'A' + 'a');
        }
        if (c == '%' || c == 'n') {
            index = NO_ARGUMENT;
        }
    }

    private int parseFlags(int start) {
        int position = start;
        while (Flags.of(at(position)) != 0) {
            flags |= Flags.of(at(position));
            position++;
        }
        return position;
    }

    /** Flags follow the percent sign, or the index that ends with a dollar sign. */
    private void checkDuplicateFlags(int percent) {
        int position = skipDigits(percent + 1);
        position = position > percent + 1 && at(position) == '$' ? position + 1 : percent + 1;
        int seen = 0;
        while (Flags.of(at(position)) != 0) {
            seen = Flags.with(seen, Flags.of(at(position)));
            position++;
        }
    }

    /** Returns the character at a position, or 0 behind the end. */
    private char at(int position) {
        return position < format.length() ? format.charAt(position) : 0;
    }

    private int skipDigits(int start) {
        int position = start;
        while (at(position) >= '0' && at(position) <= '9') {
            position++;
        }
        return position;
    }

    private int number(int from, int to) {
        long value = 0;
        for (int i = from; i < to && value <= Integer.MAX_VALUE; i++) {
            value = value * 10 + format.charAt(i) - '0';
        }
        return value <= Integer.MAX_VALUE ? (int) value : OVERFLOW;
    }

    private static boolean isLetterOrPercent(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '%';
    }

    private void check() {
        if (date) {
            checkDate();
            return;
        }
        switch (conversion) {
            case 'b', 'h' -> checkGeneral(Flags.ALTERNATE);
            case 's' -> checkGeneral(0);
            case 'c' -> checkCharacter();
            case 'd' -> checkInteger(Flags.ALTERNATE);
            case 'o', 'x' -> checkInteger(Flags.GROUP);
            case 'e' -> checkNumber(Flags.GROUP);
            case 'f' -> checkNumber(0);
            case 'g' -> checkNumber(Flags.ALTERNATE);
            case 'a' -> {
                checkNumber(Flags.PARENTHESES);
                refuse(Flags.GROUP);
            }
            case '%' -> checkPercent();
            default -> checkLineSeparator();
        }
    }

    private void checkGeneral(int refused) {
        refuse(refused);
        requireWidth(Flags.LEFT_JUSTIFY);
        refuse(Flags.PLUS | Flags.LEADING_SPACE | Flags.ZERO_PAD | Flags.GROUP | Flags.PARENTHESES);
    }

    private void checkDate() {
        refusePrecision();
        if (DATE_CONVERSIONS.indexOf(conversion) < 0) {
            throw new UnknownFormatConversionException("t" + conversion);
        }
        refuse(Flags.ALTERNATE | Flags.PLUS | Flags.LEADING_SPACE | Flags.ZERO_PAD | Flags.GROUP | Flags.PARENTHESES);
        requireWidth(Flags.LEFT_JUSTIFY);
    }

    private void checkCharacter() {
        refusePrecision();
        refuse(Flags.ALTERNATE | Flags.PLUS | Flags.LEADING_SPACE | Flags.ZERO_PAD | Flags.GROUP | Flags.PARENTHESES);
        requireWidth(Flags.LEFT_JUSTIFY);
    }

    private void checkInteger(int refused) {
        checkCombinations();
        refusePrecision();
        refuse(refused);
    }

    private void checkNumber(int refused) {
        checkCombinations();
        refuse(refused);
    }

    private void checkCombinations() {
        requireWidth(Flags.LEFT_JUSTIFY | Flags.ZERO_PAD);
        if (has(Flags.PLUS) && has(Flags.LEADING_SPACE) || has(Flags.LEFT_JUSTIFY) && has(Flags.ZERO_PAD)) {
            throw new IllegalFormatFlagsException(Flags.toString(flags));
        }
    }

    private void checkPercent() {
        refusePrecision();
        if (flags != Flags.LEFT_JUSTIFY && flags != 0) {
            throw new IllegalFormatFlagsException(Flags.toString(flags));
        }
        requireWidth(Flags.LEFT_JUSTIFY);
    }

    private void checkLineSeparator() {
        refusePrecision();
        if (width != UNSET) {
            throw new IllegalFormatWidthException(width);
        }
        if (flags != 0) {
            throw new IllegalFormatFlagsException(Flags.toString(flags));
        }
    }

    private void refusePrecision() {
        if (precision != UNSET) {
            throw new IllegalFormatPrecisionException(precision);
        }
    }

    private void requireWidth(int ifFlags) {
        if (width == UNSET && has(ifFlags)) {
            throw new MissingFormatWidthException(toString());
        }
    }

    /** Fails on the first of the flags that the specifier has. */
    void refuse(int refused) {
        int present = flags & refused;
        if (present != 0) {
            throw new FormatFlagsConversionMismatchException(Flags.toString(Integer.lowestOneBit(present)), conversion);
        }
    }

    /** The specifier as messages write it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("%").append(Flags.toString(flags & ~Flags.UPPERCASE));
        if (index > 0) {
            text.append(index).append('$');
        }
        if (width != UNSET) {
            text.append(width);
        }
        if (precision != UNSET) {
            text.append('.').append(precision);
        }
        boolean upper = has(Flags.UPPERCASE);
        if (date) {
            text.append(upper ? 'T' : 't');
        }
        boolean lowerLetter = conversion >= 'a' && conversion <= 'z';
        return text.append(upper && lowerLetter ? (char) (conversion - 'a' + 'A') : conversion)
                .toString();
    }
}
