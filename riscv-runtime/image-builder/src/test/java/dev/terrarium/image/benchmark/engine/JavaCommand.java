package dev.terrarium.image.benchmark.engine;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command that starts a class of the emulator or of these tests in a Java of its own. */
final class JavaCommand {
    private JavaCommand() {}

    /** Only what the emulator needs is on the class path, so that starting is what it is for a user. */
    static List<String> of(Class<?> main) {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("emulator")
                        || entry.contains("picocli")
                        || entry.contains("asm")
                        || entry.endsWith("image-builder/target/test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, main.getName());
    }
}
