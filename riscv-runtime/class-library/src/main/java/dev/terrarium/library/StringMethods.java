package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;

/** The native method of {@code java.lang.String}. */
@Replaces("java.lang.String")
public final class StringMethods {
    private StringMethods() {}

    static String intern(String string) {
        return StringTable.intern(string);
    }
}
