package dev.terrarium.library;

import java.nio.charset.Charset;

/** The charsets that streams of characters know. */
public enum StreamEncoding {
    UTF_8(0x10FFFF),
    ISO_8859_1(0xFF),
    US_ASCII(0x7F);

    private final int last;

    StreamEncoding(int last) {
        this.last = last;
    }

    /** The greatest code point that the charset can encode. */
    public int last() {
        return last;
    }

    /**
     * Returns which of them a charset is.
     *
     * @throws UnsupportedOperationException if it is none
     */
    public static StreamEncoding of(Charset charset) {
        return of(charset.name());
    }

    /** Returns the one with that canonical name or common alias. */
    public static StreamEncoding of(String name) {
        return switch (name) {
            case "UTF-8", "UTF8", "utf-8", "utf8" -> UTF_8;
            case "ISO-8859-1", "ISO8859_1", "latin1", "iso-8859-1" -> ISO_8859_1;
            case "US-ASCII", "ASCII", "us-ascii" -> US_ASCII;
            default ->
                throw new UnsupportedOperationException(
                        "streams of characters know UTF-8, ISO-8859-1 and US-ASCII, not " + name);
        };
    }
}
