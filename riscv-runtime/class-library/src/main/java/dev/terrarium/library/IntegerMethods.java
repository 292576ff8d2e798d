package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;

/** The method of {@code java.lang.Integer} that makes boxes. */
@Replaces("java.lang.Integer")
final class IntegerMethods {
    private IntegerMethods() {}

    @SuppressWarnings("removal")
    static Integer valueOf(int value) {
        return value == (byte) value ? SmallBoxes.ofInt(value) : new Integer(value);
    }
}
