package dev.terrarium.library.format;

import dev.terrarium.runtime.Image;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.IllegalFormatCodePointException;
import java.util.IllegalFormatConversionException;
import java.util.Locale;

/** Turns an argument into text as a specifier says. */
final class Conversion {
    private final Specifier specifier;
    private final Locale locale;
    private final Appendable target;

    Conversion(Specifier specifier, Locale locale, Appendable target) {
        this.specifier = specifier;
        this.locale = locale;
        this.target = target;
    }

    /** Appends an argument; conversions that take none ignore it. */
    void append(Object argument) throws IOException {
        if (specifier.isDate()) {
            date(argument);
            return;
        }
        switch (specifier.conversion()) {
            case 'd', 'o', 'x' -> integer(argument);
            case 'e', 'f', 'g', 'a' -> floatingPoint(argument);
            case 'c' -> character(argument);
            case 'b' -> text(argument instanceof Boolean ? argument.toString() : argument != null ? "true" : "false");
            case 'h' -> text(argument == null ? "null" : Integer.toHexString(argument.hashCode()));
            case '%' -> text("%");
            case 'n' -> target.append(System.lineSeparator());
            default -> {
                specifier.refuse(Flags.ALTERNATE);
                text(String.valueOf(argument));
            }
        }
    }

    private void date(Object argument) throws IOException {
        if (!Image.formatsDates()) {
            throw new UnsupportedOperationException(
                    "the format string was put together so that no literal of the program" + " has the conversion %t"
                            + specifier.conversion() + " as a whole: write it as one literal");
        }
        if (argument == null) {
            text("null");
            return;
        }
        String shown = DateText.of(argument, specifier.conversion(), locale);
        if (shown == null) {
            fail(argument);
        }
        text(shown);
    }

    private void fail(Object argument) {
        throw new IllegalFormatConversionException(specifier.conversion(), argument.getClass());
    }

    private void character(Object argument) throws IOException {
        if (argument == null) {
            text("null");
        } else if (argument instanceof Character) {
            text(argument.toString());
        } else if (argument instanceof Byte || argument instanceof Short || argument instanceof Integer) {
            int codePoint = ((Number) argument).intValue();
            if (!Character.isValidCodePoint(codePoint)) {
                throw new IllegalFormatCodePointException(codePoint);
            }
            text(new String(Character.toChars(codePoint)));
        } else {
            fail(argument);
        }
    }

    private void text(String text) throws IOException {
        String shown = text;
        if (specifier.precision() != Specifier.UNSET && specifier.precision() < text.length()) {
            shown = text.substring(0, specifier.precision());
        }
        if (specifier.has(Flags.UPPERCASE)) {
            shown = shown.toUpperCase(locale == null ? Locale.getDefault(Locale.Category.FORMAT) : locale);
        }
        justified(shown);
    }

    private void justified(CharSequence text) throws IOException {
        int spaces = specifier.width() - text.length();
        if (specifier.has(Flags.LEFT_JUSTIFY)) {
            target.append(text);
        }
        for (int i = 0; i < spaces; i++) {
            target.append(' ');
        }
        if (!specifier.has(Flags.LEFT_JUSTIFY)) {
            target.append(text);
        }
    }

    private void integer(Object argument) throws IOException {
        if (argument == null) {
            text("null");
        } else if (argument instanceof Byte) {
            integer((Byte) argument, Byte.SIZE);
        } else if (argument instanceof Short) {
            integer((Short) argument, Short.SIZE);
        } else if (argument instanceof Integer) {
            integer((Integer) argument, Integer.SIZE);
        } else if (argument instanceof Long) {
            integer((Long) argument, Long.SIZE);
        } else if (argument instanceof BigInteger) {
            bigInteger((BigInteger) argument);
        } else {
            fail(argument);
        }
    }

    private void integer(long value, int bits) throws IOException {
        NumberText number = new NumberText(specifier, locale);
        if (specifier.conversion() == 'd') {
            String digits = Long.toString(value);
            number.signBefore(value < 0);
            number.digits(digits, value < 0 ? 1 : 0, number.widthWithin(specifier.width(), value < 0));
            number.signAfter(value < 0);
        } else {
            specifier.refuse(Flags.PARENTHESES);
            specifier.refuse(Flags.LEADING_SPACE);
            specifier.refuse(Flags.PLUS);
            long unsigned = bits == Long.SIZE ? value : value & (1L << bits) - 1;
            boolean octal = specifier.conversion() == 'o';
            number.radixDigits(octal ? Long.toOctalString(unsigned) : Long.toHexString(unsigned), octal, false);
        }
        justified(number.text());
    }

    private void bigInteger(BigInteger value) throws IOException {
        NumberText number = new NumberText(specifier, locale);
        boolean negative = value.signum() < 0;
        BigInteger magnitude = value.abs();
        number.signBefore(negative);
        switch (specifier.conversion()) {
            case 'd' -> number.digits(magnitude.toString(), 0, number.widthWithin(specifier.width(), negative));
            case 'o' -> number.radixDigits(magnitude.toString(8), true, negative);
            default -> number.radixDigits(magnitude.toString(16), false, negative);
        }
        number.signAfter(negative);
        justified(number.text());
    }

    private void floatingPoint(Object argument) throws IOException {
        if (argument == null) {
            text("null");
        } else if (argument instanceof Float || argument instanceof Double) {
            floatingPoint(((Number) argument).doubleValue());
        } else if (argument instanceof BigDecimal && specifier.conversion() != 'a') {
            bigDecimal((BigDecimal) argument);
        } else {
            fail(argument);
        }
    }

    private void floatingPoint(double value) throws IOException {
        NumberText number = new NumberText(specifier, locale);
        if (Double.isNaN(value)) {
            number.text().append(specifier.has(Flags.UPPERCASE) ? "NAN" : "NaN");
        } else {
            boolean negative = Double.compare(value, 0) < 0;
            number.signBefore(negative);
            if (Double.isInfinite(value)) {
                number.text().append(specifier.has(Flags.UPPERCASE) ? "INFINITY" : "Infinity");
            } else {
                new DoubleText(specifier, number).append(Math.abs(value), negative);
            }
            number.signAfter(negative);
        }
        justified(number.text());
    }

    private void bigDecimal(BigDecimal value) throws IOException {
        NumberText number = new NumberText(specifier, locale);
        boolean negative = value.signum() < 0;
        number.signBefore(negative);
        new BigDecimalText(specifier, number).append(value.abs(), negative);
        number.signAfter(negative);
        justified(number.text());
    }
}
