package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;

/** The method of {@code java.lang.Double} that would bring regular expressions along. */
@Replaces("java.lang.Double")
final class DoubleMethods {
    private DoubleMethods() {}

    static String toHexString(double value) {
        return HexadecimalText.of(value);
    }
}
