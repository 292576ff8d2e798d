package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;

/** The native method of {@code java.lang.StringUTF16}. */
@Replaces("java.lang.StringUTF16")
final class StringUtf16Methods {
    private StringUtf16Methods() {}

    static boolean isBigEndian() {
        return false;
    }
}
