package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;

/** The method of {@code java.lang.Byte} that makes boxes. */
@Replaces("java.lang.Byte")
final class ByteMethods {
    private ByteMethods() {}

    static Byte valueOf(byte value) {
        return SmallBoxes.ofByte(value);
    }
}
