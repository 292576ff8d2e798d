package dev.terrarium.emulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs of the host that some tests compare with. */
public final class InstalledProgram {
    private InstalledProgram() {}

    /** Aborts the test, and says why, where a program is not on the path. */
    public static void require(String name) {
        boolean isInstalled = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        assumeTrue(isInstalled, name + " is not installed");
    }
}
