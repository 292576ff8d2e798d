package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;
import java.util.Locale;

/** Methods of {@code java.lang.Character} that make boxes, need data which images do not carry, or the large formatter. */
@Replaces("java.lang.Character")
final class CharacterMethods {
    private CharacterMethods() {}

    /** Names are what regular expressions can ask for with {@code \N{name}}. */
    static String getName(int codePoint) {
        throw new UnsupportedOperationException("an image has no names of characters");
    }

    @SuppressWarnings("removal")
    static Character valueOf(char value) {
        return value < 128 ? SmallBoxes.ofChar(value) : new Character(value);
    }

    static char[] toChars(int codePoint) {
        if (Character.isBmpCodePoint(codePoint)) {
            return new char[] {(char) codePoint};
        }
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException("Not a valid Unicode code point: 0x"
                    + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
        }
        return new char[] {Character.highSurrogate(codePoint), Character.lowSurrogate(codePoint)};
    }

    static int codePointOf(String name) {
        throw new UnsupportedOperationException("an image has no names of characters: " + name);
    }
}
