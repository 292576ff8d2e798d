package dev.terrarium.image.conformance;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The programs on the test class path, one folder each: {@code conformance/AREA/NAME/Main.java}.
 *
 * <p>{@code -Dconformance=PREFIX[,PREFIX...]} selects those whose {@linkplain Program#id id} starts with one of the
 * prefixes. Without it, all programs are selected but for those of the areas in {@code optional-areas.txt}, which go
 * beyond what images promise; {@code -Dconformance.optional=true} adds them.
 */
final class Programs {
    private static final String SELECTION_PROPERTY = "conformance";
    private static final String OPTIONAL_PROPERTY = "conformance.optional";
    private static final String OPTIONAL_AREAS = "optional-areas.txt";

    private Programs() {}

    static List<Program> selected() throws IOException {
        Path folder = folder();
        String selection = System.getProperty(SELECTION_PROPERTY, "");
        if (!selection.isBlank()) {
            List<String> prefixes = Arrays.asList(selection.split(","));
            return all(folder).stream()
                    .filter(program -> prefixes.stream().anyMatch(program.id()::startsWith))
                    .collect(Collectors.toList());
        }
        Set<String> left = Boolean.getBoolean(OPTIONAL_PROPERTY)
                ? Set.of()
                : Set.copyOf(Files.readAllLines(folder.resolve(OPTIONAL_AREAS)));
        return all(folder).stream()
                .filter(program -> !left.contains(program.area()))
                .collect(Collectors.toList());
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
        URL marker =
                Objects.requireNonNull(Programs.class.getResource("/conformance/" + OPTIONAL_AREAS), OPTIONAL_AREAS);
        try {
            return Path.of(marker.toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(marker + " is no file", e);
        }
    }
}
