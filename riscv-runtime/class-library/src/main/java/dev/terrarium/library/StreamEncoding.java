package dev.terrarium.library;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** The charsets that streams of characters encode and decode themselves. */
public enum StreamEncoding {
    UTF_8("UTF8", 0x10FFFF),
    ISO_8859_1("ISO8859_1", 0xFF),
    US_ASCII("ASCII", 0x7F);

    private final String historicalName;
    private final int last;

    StreamEncoding(String historicalName, int last) {
        this.historicalName = historicalName;
        this.last = last;
    }

    /** The name by which streams have called the charset since before there were charsets. */
    public String historicalName() {
        return historicalName;
    }

    /** The greatest code point that the charset can encode. */
    public int last() {
        return last;
    }

    /** Returns which of them a charset is, or null if it is none. */
    public static StreamEncoding of(Charset charset) {
        if (charset == StandardCharsets.UTF_8) {
            return UTF_8;
        }
        if (charset == StandardCharsets.ISO_8859_1) {
            return ISO_8859_1;
        }
        return charset == StandardCharsets.US_ASCII ? US_ASCII : null;
    }

    /** Returns the charset that somebody who opens a stream names. */
    public static Charset charset(String name) throws UnsupportedEncodingException {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException(name);
        }
    }
}
