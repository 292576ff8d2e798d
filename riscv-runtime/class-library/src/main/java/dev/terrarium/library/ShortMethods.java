package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;

/** The method of {@code java.lang.Short} that makes boxes. */
@Replaces("java.lang.Short")
final class ShortMethods {
    private ShortMethods() {}

    @SuppressWarnings("removal")
    static Short valueOf(short value) {
        return value == (byte) value ? SmallBoxes.ofShort(value) : new Short(value);
    }
}
