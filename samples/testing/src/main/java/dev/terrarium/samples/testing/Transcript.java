package dev.terrarium.samples.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a program did, as whoever started it sees.
 *
 * @param console everything that the program printed, without what firmware printed before it
 * @param exitStatus 0 to 255
 */
public record Transcript(String console, int exitStatus) {

    /**
     * A golden transcript.
     *
     * @param test the class beside which the resource lies
     * @param file name of the resource with what is on the console
     */
    public static Transcript golden(Class<?> test, String file, int exitStatus) {
        return new Transcript(resource(test, file), exitStatus);
    }

    /**
     * Reads a text from a test's resources.
     *
     * @param test the class beside which the resource lies
     * @param file name of the resource
     */
    public static String resource(Class<?> test, String file) {
        try (InputStream stream = test.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no resource " + file + " beside " + test.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
