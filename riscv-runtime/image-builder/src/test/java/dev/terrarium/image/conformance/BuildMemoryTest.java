package dev.terrarium.image.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.image.BuildRequest;
import dev.terrarium.image.ImageBuilder;
import dev.terrarium.image.emit.OptimizationLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * An image of much of the class library is built, at the level that takes the most memory, by a process that never has as
 * much as 2 GiB of it, that of LLVM included. Its heap is bounded by far less.
 */
@EnabledOnOs(OS.LINUX)
class BuildMemoryTest {
    private static final String PROGRAM = "time/report";
    private static final String HEAP = "-Xmx768m";
    private static final long MOST_BYTES = 2L << 30;
    private static final long LONGEST_BUILD_SECONDS = 600;

    /** The most memory that the process has ever had resident, in KiB: see proc(5). */
    private static final String PEAK = "VmHWM:";

    @TempDir
    private Path folder;

    @Test
    void aProcessOfLessThanTwoGibibytesBuildsAnImageOfMuchOfTheClassLibrary() throws IOException, InterruptedException {
        Path peak = folder.resolve("peak");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BuildMemoryTest.class.getName(),
                        folder.toString(),
                        peak.toString())
                .inheritIO()
                .start();
        if (!process.waitFor(LONGEST_BUILD_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertEquals(0, process.waitFor());
        long bytes = Long.parseLong(Files.readString(peak)) << 10;
        assertTrue(bytes < MOST_BYTES, () -> "building " + PROGRAM + " took " + (bytes >> 20) + " MiB");
    }

    /** Builds the program in a process of its own, into a folder, and writes its peak memory in KiB into a file. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Program program = Programs.startingWith(List.of(PROGRAM), folder.resolve("generated"))
                .get(0);
        Workbench workbench = Workbench.compile(List.of(program.source()), folder.resolve("classes"));
        ImageBuilder.build(BuildRequest.builder()
                .classPath(workbench.imageClassPath())
                .app(program.mainClass())
                .output(folder.resolve("image.elf"))
                .optimization(OptimizationLevel.SPEED)
                .build());
        String line = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(status -> status.startsWith(PEAK))
                .findFirst()
                .orElseThrow();
        Files.writeString(Path.of(arguments[1]), line.replaceAll("\\D", ""));
    }
}
