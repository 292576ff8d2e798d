package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Charsets by name: the standard ones, with their common aliases. */
@Replaces("java.nio.charset.Charset")
final class CharsetMethods {
    private CharsetMethods() {}

    static Charset defaultCharset() {
        return StandardCharsets.UTF_8;
    }

    static boolean isSupported(String name) {
        return find(name) != null;
    }

    static Charset forName(String name) {
        Charset found = find(name);
        if (found == null) {
            throw new UnsupportedCharsetException(name);
        }
        return found;
    }

    private static Charset find(String name) {
        if (name == null) {
            throw new IllegalArgumentException("Null charset name");
        }
        if (name.isEmpty()) {
            throw new IllegalCharsetNameException(name);
        }
        return switch (upperCase(name)) {
            case "UTF-8", "UTF8" -> StandardCharsets.UTF_8;
            case "US-ASCII", "ASCII", "ISO646-US", "ISO_646.IRV:1991" -> StandardCharsets.US_ASCII;
            case "ISO-8859-1", "ISO8859_1", "ISO8859-1", "ISO_8859-1", "LATIN1", "L1" -> StandardCharsets.ISO_8859_1;
            case "UTF-16", "UTF16", "UTF_16" -> StandardCharsets.UTF_16;
            case "UTF-16BE", "UTF_16BE" -> StandardCharsets.UTF_16BE;
            case "UTF-16LE", "UTF_16LE" -> StandardCharsets.UTF_16LE;
            case "UTF-32", "UTF32", "UTF_32", "ISO-10646-UCS-4" -> WideCharsets.UTF_32;
            case "UTF-32BE", "UTF_32BE", "X-UTF-32BE" -> WideCharsets.UTF_32BE;
            case "UTF-32LE", "UTF_32LE", "X-UTF-32LE" -> WideCharsets.UTF_32LE;
            default -> null;
        };
    }

    /** Names of charsets are ASCII: the tables of other letters need not come along. */
    private static String upperCase(String name) {
        char[] letters = name.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] >= 'a' && letters[i] <= 'z') {
                letters[i] -= 'a' - 'A';
            }
        }
        return new String(letters);
    }
}
