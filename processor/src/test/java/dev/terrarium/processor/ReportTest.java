package dev.terrarium.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.JavaFileObjects;
import dev.terrarium.processor.report.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares everything that javac reports with what is expected: count, file, line and text. A case is a file of sections,
 * each under a line that starts with {@code ===}: {@code PATH} holds a source of the app; {@code jar NAME PATH} one of a
 * dependency; {@code unprocessed NAME PATH} one of a dependency that is compiled without our processors;
 * {@code options OPTION...} are javac's; {@code reports} is what is expected. {@code -Dterrarium.updateGoldens=true} writes
 * the last section anew.
 */
final class ReportTest {
    private static final Path CASES = Path.of("src/test/resources/reports");
    private static final String SECTION = "=== ";
    private static final String REPORTS = SECTION + "reports\n";

    @TempDir
    private Path jars;

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reportsWhatIsExpected(String name) throws IOException {
        Path file = CASES.resolve(name);
        String text = Files.readString(file);
        int split = text.indexOf(REPORTS) + REPORTS.length();
        String actual = String.join("\n\n", compile(text.substring(0, split)).reports()) + "\n";
        if (Boolean.getBoolean("terrarium.updateGoldens")) {
            Files.writeString(file, text.substring(0, split) + actual);
        }
        assertEquals(Files.readString(file).substring(split), actual);
    }

    /** All but those that take more than sources: {@link OutputFailureTest} and {@link RoundsTest} have them. */
    @Test
    void everyCodeHasACase() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : cases()) {
            String text = Files.readString(CASES.resolve(name));
            all.append(text.substring(text.indexOf(REPORTS)));
        }
        assertEquals(
                List.of(),
                Arrays.stream(Code.values())
                        .filter(code -> all.indexOf(code.toString()) < 0)
                        .filter(code -> code != Code.OUTPUT && code != Code.LATE_MODULE)
                        .toList());
    }

    private Compiled compile(String text) {
        List<String> options = new ArrayList<>();
        List<JavaFileObject> app = new ArrayList<>();
        Map<String, List<JavaFileObject>> processed = new LinkedHashMap<>();
        Map<String, List<JavaFileObject>> unprocessed = new LinkedHashMap<>();
        for (String section : text.split("(?m)^" + SECTION)) {
            String[] header = section.lines().findFirst().orElse("").split(" ");
            String body = section.substring(section.indexOf('\n') + 1);
            switch (header[0]) {
                case "", "reports" -> {}
                case "options" -> options.addAll(Arrays.asList(header).subList(1, header.length));
                case "jar" ->
                    processed
                            .computeIfAbsent(header[1], jar -> new ArrayList<>())
                            .add(source(header[2], body));
                case "unprocessed" ->
                    unprocessed
                            .computeIfAbsent(header[1], jar -> new ArrayList<>())
                            .add(source(header[2], body));
                default -> app.add(source(header[0], body));
            }
        }
        List<Path> classPath = new ArrayList<>();
        unprocessed.forEach((jar, sources) -> classPath.add(
                Compiled.compileUnprocessed(classPath, sources).succeeds().jar(jars.resolve(jar))));
        processed.forEach((jar, sources) -> classPath.add(
                Compiled.compile(List.of(), classPath, sources).succeeds().jar(jars.resolve(jar))));
        return Compiled.compile(options, classPath, app);
    }

    private static JavaFileObject source(String path, String body) {
        return JavaFileObjects.forSourceString(path.replace(".java", "").replace('/', '.'), body);
    }
}
