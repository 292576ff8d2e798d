package dev.terrarium.image.benchmark.engine;

import dev.terrarium.image.TestResources;
import dev.terrarium.image.benchmark.Benchmark;
import dev.terrarium.image.link.CImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program for measuring how fast engines execute it: {@code benchmarks/engines/NAME/main.c}, which runs in S-mode with
 * translation on and does its work so often that a fast engine takes some seconds.
 *
 * @param elf the image, for our machine and for QEMU alike
 */
record GuestProgram(String name, Path elf) {
    private static final Path FOLDER = TestResources.folder("/benchmarks/engines");

    /** Builds all programs whose names are accepted, or all if none is asked for. */
    static List<GuestProgram> build(List<String> selection, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> programs = files.filter(file -> Files.exists(file.resolve("main.c")))
                    .filter(file -> selection.isEmpty()
                            || selection.contains(file.getFileName().toString()))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            for (Path program : programs) {
                CImage.build(
                        program.resolve("main.c"),
                        List.of(FOLDER.resolve("runtime"), Benchmark.library()),
                        elf(folder, program));
            }
            return programs.stream()
                    .map(program -> new GuestProgram(program.getFileName().toString(), elf(folder, program)))
                    .toList();
        }
    }

    private static Path elf(Path folder, Path program) {
        return folder.resolve(program.getFileName().toString()).resolve("program.elf");
    }
}
