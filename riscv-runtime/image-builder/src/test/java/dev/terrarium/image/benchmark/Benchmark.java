package dev.terrarium.image.benchmark;

import dev.terrarium.image.TestResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program that is there in Java and in C, {@code benchmarks/SUITE/NAME/Main.java} and {@code main.c}: the same algorithm
 * on the same data, written as one writes it in each of the languages, and the same output.
 *
 * @param suite the name of its outer folder
 * @param name the name of its own folder
 * @param folder where its sources are
 */
public record Benchmark(String suite, String name, Path folder) {
    private static final Path FOLDER = TestResources.folder("/benchmarks");
    private static final String CEILINGS = "ceilings.properties";

    /** Returns the programs of a suite, by name. */
    static List<Benchmark> of(String suite) throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER.resolve(suite))) {
            return folders.map(
                            folder -> new Benchmark(suite, folder.getFileName().toString(), folder))
                    .sorted(Comparator.comparing(Benchmark::name))
                    .toList();
        }
    }

    /** Returns the folders of what the C programs are linked with. */
    static List<Path> runtime() {
        return List.of(FOLDER.resolve("runtime"), library());
    }

    /** Returns the folder of the part of a C library that all C programs are linked with. */
    public static Path library() {
        return FOLDER.resolve("library");
    }

    /** Returns the file that says for each program how many instructions it may need for one of the C program. */
    static Path ceilings() {
        return FOLDER.resolve(CEILINGS);
    }

    /** Returns the name by which its ceiling is known, such as {@code numeric/nbody}. */
    String id() {
        return suite + "/" + name;
    }

    Path java() {
        return folder.resolve("Main.java");
    }

    Path c() {
        return folder.resolve("main.c");
    }

    String mainClass() {
        return "benchmarks." + suite + "." + name + ".Main";
    }
}
