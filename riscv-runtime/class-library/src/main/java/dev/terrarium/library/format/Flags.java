package dev.terrarium.library.format;

import java.util.DuplicateFormatFlagsException;

/** The flags of a format specifier as a set of bits; the lowest three are those of {@link java.util.FormattableFlags}. */
final class Flags {
    static final int LEFT_JUSTIFY = 1;
    static final int UPPERCASE = 1 << 1;
    static final int ALTERNATE = 1 << 2;
    static final int PLUS = 1 << 3;
    static final int LEADING_SPACE = 1 << 4;
    static final int ZERO_PAD = 1 << 5;
    static final int GROUP = 1 << 6;
    static final int PARENTHESES = 1 << 7;
    /** The argument of the specifier before is formatted again. */
    static final int PREVIOUS = 1 << 8;

    /** The characters of the flags in the order of their bits; that of upper case is only for messages. */
    private static final String CHARACTERS = "-^#+ 0,(<";

    private Flags() {}

    /** Returns the bit of a character, or 0 if it is no flag. */
    static int of(char c) {
        int bit = CHARACTERS.indexOf(c);
        return bit < 0 ? 0 : 1 << bit & ~UPPERCASE;
    }

    static int with(int flags, int flag) {
        if ((flags & flag) != 0) {
            throw new DuplicateFormatFlagsException(toString(flag));
        }
        return flags | flag;
    }

    static String toString(int flags) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < CHARACTERS.length(); bit++) {
            if ((flags & 1 << bit) != 0) {
                text.append(CHARACTERS.charAt(bit));
            }
        }
        return text.toString();
    }
}
