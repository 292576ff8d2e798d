package dev.terrarium.samples.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs an app's {@code main} as an ordinary Java program, on the JVM that runs the tests. */
public final class HostJvm {
    private HostJvm() {}

    /** As {@link #run(Class, String)}, with nothing to read. */
    public static Transcript run(Class<?> app) {
        return run(app, "");
    }

    /**
     * Runs an app in a JVM of its own, with nothing but the app's own classes on the class path.
     *
     * @param input what it reads from standard input
     * @return what it printed to standard output and standard error, and its exit status
     */
    public static Transcript run(Class<?> app, String input) {
        return run(app, input, List.of());
    }

    /**
     * As {@link #run(Class, String)}, with libraries that the app uses.
     *
     * @param libraries a class of each library
     */
    public static Transcript run(Class<?> app, String input, List<Class<?>> libraries) {
        String classPath = Stream.concat(Stream.of(app), libraries.stream())
                .map(type -> home(type).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                app.getName());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (OutputStream keyboard = process.getOutputStream()) {
                keyboard.write(input.getBytes(StandardCharsets.UTF_8));
            }
            byte[] printed = process.getInputStream().readAllBytes();
            return new Transcript(new String(printed, StandardCharsets.UTF_8), process.waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + app.getName() + " ran", e);
        }
    }

    private static Path home(Class<?> app) {
        try {
            return Path.of(
                    app.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
