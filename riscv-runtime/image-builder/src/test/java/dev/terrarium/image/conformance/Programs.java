package dev.terrarium.image.conformance;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The programs on the test class path, one folder each: {@code conformance/AREA/NAME/Main.java}.
 *
 * <p>{@code -Dconformance=PREFIX[,PREFIX...]} selects those whose {@linkplain Program#id id} starts with one of the
 * prefixes. Without it, all programs are selected.
 *
 * <p>To these come as many random programs of each kind as {@code -Dconformance.random=} says, {@value #RANDOM_PROGRAMS}
 * by default, as {@code random/seedN} and {@code hierarchies/seedN} with N from {@code -Dconformance.seed=} on, 1 by
 * default.
 */
final class Programs {
    private static final String SELECTION_PROPERTY = "conformance";
    private static final int RANDOM_PROGRAMS = 8;

    private Programs() {}

    /** Returns the selected programs; random ones are written into the folder. */
    static List<Program> selected(Path generated) throws IOException {
        List<Program> programs = new ArrayList<>(all(folder()));
        programs.addAll(random(generated, "random", RandomProgram::source));
        programs.addAll(random(generated, "hierarchies", RandomHierarchy::source));
        String selection = System.getProperty(SELECTION_PROPERTY, "");
        if (!selection.isBlank()) {
            List<String> prefixes = Arrays.asList(selection.split(","));
            programs.removeIf(program -> prefixes.stream().noneMatch(program.id()::startsWith));
        }
        return programs;
    }

    private static List<Program> random(Path folder, String area, BiFunction<Long, String, String> generator)
            throws IOException {
        List<Program> programs = new ArrayList<>();
        long first = Long.getLong("conformance.seed", 1);
        int count = Integer.getInteger("conformance.random", RANDOM_PROGRAMS);
        for (long seed = first; seed < first + count; seed++) {
            String name = "seed" + seed;
            Path source = folder.resolve(area).resolve(name).resolve("Main.java");
            Program program = new Program(area, name, source);
            Files.createDirectories(source.getParent());
            Files.writeString(source, generator.apply(seed, program.packageName()));
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

    private static Path folder() {
        URL folder = Objects.requireNonNull(Programs.class.getResource("/conformance"), "no conformance programs");
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(folder + " is no folder", e);
        }
    }
}
