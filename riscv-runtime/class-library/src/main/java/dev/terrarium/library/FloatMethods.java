package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;

/** The method of {@code java.lang.Float} that would bring regular expressions along. */
@Replaces("java.lang.Float")
final class FloatMethods {
    private FloatMethods() {}

    static String toHexString(float value) {
        return HexadecimalText.of(value);
    }
}
