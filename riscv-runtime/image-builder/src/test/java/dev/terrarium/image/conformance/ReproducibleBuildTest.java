package dev.terrarium.image.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.image.BuildRequest;
import dev.terrarium.image.ImageBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Equal sources give equal images and equal reports, byte for byte: in another process, whose hash codes of objects are
 * others, and compiled in another folder.
 */
class ReproducibleBuildTest {
    private static final String PROGRAM = "sizes/streams";
    private static final long LONGEST_BUILD_SECONDS = 300;

    @TempDir
    private Path folder;

    @Test
    void imagesAreTheSameInAnyProcessAndFolder() throws IOException, InterruptedException {
        Path here = folder.resolve("here");
        build(here);
        Path there = folder.resolve("another").resolve("place");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ReproducibleBuildTest.class.getName(),
                there.toString());
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(LONGEST_BUILD_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertEquals(0, process.waitFor());
        for (String file : List.of("image.elf", "report.json")) {
            assertArrayEquals(Files.readAllBytes(here.resolve(file)), portable(there.resolve(file), there, here), file);
        }
    }

    /** Reports name the folders that modules come from; all else is independent of them. */
    private static byte[] portable(Path file, Path there, Path here) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return file.toString().endsWith(".json")
                ? Files.readString(file)
                        .replace(there.toString(), here.toString())
                        .getBytes()
                : bytes;
    }

    /** Builds the program in a process of its own, into a folder. */
    public static void main(String[] arguments) throws IOException {
        build(Path.of(arguments[0]));
    }

    private static void build(Path folder) throws IOException {
        Program program = Programs.startingWith(List.of(PROGRAM), folder.resolve("generated"))
                .get(0);
        Workbench workbench = Workbench.compile(List.of(program.source()), folder.resolve("classes"));
        ImageBuilder.build(BuildRequest.builder()
                        .classPath(workbench.imageClassPath())
                        .app(program.mainClass())
                        .output(folder.resolve("image.elf"))
                        .build())
                .report()
                .write(folder.resolve("report.json"));
    }
}
