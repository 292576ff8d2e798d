package dev.terrarium.library.format;

import java.util.Locale;

/** A number as it is put together: sign, digits with separators and padding, sign. */
final class NumberText {
    private static final int GROUP_SIZE = 3;

    private final Specifier specifier;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    NumberText(Specifier specifier, Locale locale) {
        this.specifier = specifier;
        this.locale = locale;
    }

    StringBuilder text() {
        return text;
    }

    void signBefore(boolean negative) {
        if (negative) {
            text.append(specifier.has(Flags.PARENTHESES) ? '(' : '-');
        } else if (specifier.has(Flags.PLUS)) {
            text.append('+');
        } else if (specifier.has(Flags.LEADING_SPACE)) {
            text.append(' ');
        }
    }

    void signAfter(boolean negative) {
        if (negative && specifier.has(Flags.PARENTHESES)) {
            text.append(')');
        }
    }

    /** What of a width is left when the closing parenthesis is taken off. */
    int widthWithin(int width, boolean negative) {
        return width != Specifier.UNSET && negative && specifier.has(Flags.PARENTHESES) ? width - 1 : width;
    }

    /**
     * Appends decimal digits, perhaps with a point, grouped and padded with zeros as the flags say.
     *
     * @param start where in {@code digits} to start
     * @param width what the whole text is padded to
     */
    void digits(CharSequence digits, int start, int width) {
        requireKnown(locale);
        int begin = text.length();
        int length = digits.length();
        int point = start;
        while (point < length && digits.charAt(point) != '.') {
            point++;
        }
        boolean grouped = specifier.has(Flags.GROUP);
        for (int i = start; i < length; i++) {
            text.append(digits.charAt(i));
            if (grouped && i < point - 1 && (point - i) % GROUP_SIZE == 1) {
                text.append(',');
            }
        }
        if (width != Specifier.UNSET && specifier.has(Flags.ZERO_PAD)) {
            int missing = width - text.length();
            if (missing > 0) {
                text.insert(begin, "0".repeat(missing));
            }
        }
    }

    /** Appends octal or hexadecimal digits with the prefix and the padding that the flags ask for. */
    void radixDigits(String digits, boolean octal, boolean negative) {
        boolean upper = specifier.has(Flags.UPPERCASE);
        String prefix = !specifier.has(Flags.ALTERNATE) ? "" : octal ? "0" : upper ? "0X" : "0x";
        int closing = negative && specifier.has(Flags.PARENTHESES) ? 1 : 0;
        int length = text.length() + prefix.length() + digits.length() + closing;
        text.append(prefix);
        if (specifier.has(Flags.ZERO_PAD)) {
            zeros(specifier.width() - length);
        }
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            text.append(upper && digit >= 'a' ? (char) (digit - 'a' + 'A') : digit);
        }
    }

    /** Appends the exponent: letter, sign and at least two digits. */
    void exponent(char sign, CharSequence digits) {
        text.append(specifier.has(Flags.UPPERCASE) ? 'E' : 'e').append(sign).append(digits);
    }

    void zeros(int count) {
        for (int i = 0; i < count; i++) {
            text.append('0');
        }
    }

    /** Images have the digits and separators of the root locale and of English. */
    /** Fails for a locale that an image has no data of. */
    static void requireKnown(Locale locale) {
        if (locale != null) {
            String language = locale.getLanguage();
            if (!language.isEmpty() && !language.equals("en")) {
                throw new UnsupportedOperationException(
                        "an image has formats of the root locale and of English, not of " + locale);
            }
        }
    }
}
