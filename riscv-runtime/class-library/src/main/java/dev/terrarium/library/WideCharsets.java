package dev.terrarium.library;

import java.nio.charset.Charset;

/** The charsets of four bytes to a character, for which {@link java.nio.charset.StandardCharsets} has no names. */
final class WideCharsets {
    static final Charset UTF_32 = new sun.nio.cs.UTF_32();
    static final Charset UTF_32BE = new sun.nio.cs.UTF_32BE();
    static final Charset UTF_32LE = new sun.nio.cs.UTF_32LE();

    private WideCharsets() {}
}
