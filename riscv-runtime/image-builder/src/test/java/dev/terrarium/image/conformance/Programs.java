package dev.terrarium.image.conformance;

import dev.terrarium.image.TestResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The programs on the test class path, one folder each: {@code conformance/AREA/NAME/Main.java}.
 *
 * <p>{@code -Dconformance=PREFIX[,PREFIX...]} selects those whose {@linkplain Program#id id} starts with one of the
 * prefixes. Without it, all programs are selected.
 *
 * <p>To these come as many random programs of each kind as {@code -Dconformance.random=} says, {@value #RANDOM_PROGRAMS}
 * by default, as {@code random/seedN}, {@code hierarchies/seedN} and {@code objects/seedN} with N from {@code -Dconformance.seed=} on, 1
 * by default. {@link RandomProgramsTest} runs more of them.
 */
final class Programs {
    private static final String SELECTION_PROPERTY = "conformance";
    private static final int RANDOM_PROGRAMS = 2;

    private Programs() {}

    /** Returns the selected programs; random ones are written into the folder. */
    static List<Program> selected(Path generated) throws IOException {
        String selection = System.getProperty(SELECTION_PROPERTY, "");
        if (!selection.isBlank()) {
            return startingWith(Arrays.asList(selection.split(",")), generated);
        }
        return every(generated);
    }

    /** Returns the programs whose id starts with one of the prefixes; random ones are written into the folder. */
    static List<Program> startingWith(List<String> prefixes, Path generated) throws IOException {
        List<Program> programs = every(generated);
        programs.removeIf(program -> prefixes.stream().noneMatch(program.id()::startsWith));
        return programs;
    }

    private static List<Program> every(Path generated) throws IOException {
        List<Program> programs = new ArrayList<>(all(TestResources.folder("/conformance")));
        for (RandomKind kind : RandomKind.values()) {
            programs.addAll(random(generated, kind));
        }
        return programs;
    }

    private static List<Program> random(Path folder, RandomKind kind) throws IOException {
        List<Program> programs = new ArrayList<>();
        long first = Long.getLong("conformance.seed", 1);
        int count = Integer.getInteger("conformance.random", RANDOM_PROGRAMS);
        for (long seed = first; seed < first + count; seed++) {
            String name = "seed" + seed;
            Path source = folder.resolve(kind.area()).resolve(name).resolve("Main.java");
            Program program = new Program(kind.area(), name, source);
            Files.createDirectories(source.getParent());
            Files.writeString(source, kind.source(seed, 1, program.packageName()));
            programs.add(program);
        }
        return programs;
    }

    private static List<Program> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("Main.java"))
                    .map(Programs::of)
                    .sorted(Comparator.comparing(Program::id))
                    .collect(Collectors.toList());
        }
    }

    private static Program of(Path source) {
        Path folder = source.getParent();
        return new Program(
                folder.getParent().getFileName().toString(),
                folder.getFileName().toString(),
                source);
    }
}
