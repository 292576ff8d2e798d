package dev.terrarium.runtime;

import java.nio.charset.StandardCharsets;

/**
 * The representation of strings: a byte for each character if all are Latin-1, else two. The bodies here are for the host
 * JVM; the class library replaces them by what needs neither copies nor the checks (and so none of the exceptions) of
 * the public methods.
 */
public final class Strings {
    private Strings() {}

    /** Returns the characters of a string, one byte each, or null if not all are Latin-1. Not to be written to. */
    public static byte[] latin1(String string) {
        byte[] bytes = string.getBytes(StandardCharsets.ISO_8859_1);
        return ofLatin1(bytes).equals(string) ? bytes : null;
    }

    /** Makes a string of characters that are all Latin-1; the string keeps the array, which must not change any more. */
    public static String ofLatin1(byte[] characters) {
        return new String(characters, StandardCharsets.ISO_8859_1);
    }

    /** Makes a string of UTF-16 code units in little-endian order, not all of them Latin-1; it may keep the array. */
    public static String ofUtf16(byte[] codeUnits) {
        return new String(codeUnits, StandardCharsets.UTF_16LE);
    }

    /** Returns the UTF-16 code unit at an index, which must be inside the string. */
    public static char codeUnit(String string, int index) {
        return string.charAt(index);
    }

    /** Returns a string followed by another; neither is null. */
    public static String concat(String first, String second) {
        return first.concat(second);
    }
}
