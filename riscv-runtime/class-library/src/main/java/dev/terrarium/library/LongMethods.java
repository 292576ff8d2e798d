package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;

/** The method of {@code java.lang.Long} that makes boxes. */
@Replaces("java.lang.Long")
final class LongMethods {
    private LongMethods() {}

    @SuppressWarnings("removal")
    static Long valueOf(long value) {
        return value == (byte) value ? SmallBoxes.ofLong(value) : new Long(value);
    }
}
