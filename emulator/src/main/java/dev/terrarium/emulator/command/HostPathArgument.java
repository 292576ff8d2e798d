package dev.terrarium.emulator.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/**
 * A value that names something on the host, with or without a word that says how it is used, such as {@code
 * root.img,overlay}. Names may have commas if no such word follows the last.
 *
 * @param name what stands before the word
 * @param word the word, or null
 */
record HostPathArgument(String name, String word) {
    static final String READ_ONLY = "readonly";

    /** Takes one of these words off the end of a value. */
    static HostPathArgument of(String value, String... words) {
        for (String word : words) {
            if (value.endsWith("," + word)) {
                return new HostPathArgument(value.substring(0, value.length() - word.length() - 1), word);
            }
        }
        return new HostPathArgument(value, null);
    }

    boolean isReadOnly() {
        return READ_ONLY.equals(word);
    }

    /** Returns the path of a file or a folder. */
    static Path path(String name, String kind) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + name + "' is no name of a " + kind + ": " + e.getReason());
        }
    }
}
