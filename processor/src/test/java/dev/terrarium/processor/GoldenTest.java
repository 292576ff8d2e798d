package dev.terrarium.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares all generated files with golden ones. A case is a folder: its folders {@code *.jar} are compiled first, in
 * the order of their names, {@code app} is compiled with them on its class path, and {@code expected} is what the
 * processors generate for {@code app}. {@code -Dterrarium.updateGoldens=true} writes {@code expected} anew.
 */
final class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path jars;

    static List<String> cases() {
        return list(GOLDEN).stream().map(path -> path.getFileName().toString()).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatesWhatIsExpected(String name) throws IOException {
        Path folder = GOLDEN.resolve(name);
        List<Path> classPath = new ArrayList<>();
        for (Path library : list(folder)) {
            String jarName = library.getFileName().toString();
            if (jarName.endsWith(".jar")) {
                classPath.add(Compiled.compile(List.of(), classPath, sources(library))
                        .succeeds()
                        .jar(jars.resolve(jarName)));
            }
        }
        Map<String, String> generated = Compiled.compile(List.of(), classPath, sources(folder.resolve("app")))
                .succeeds()
                .generatedFiles();
        Path expected = folder.resolve("expected");
        if (Boolean.getBoolean("terrarium.updateGoldens")) {
            update(expected, generated);
        }
        assertEquals(read(expected), generated);
        assertFalse(generated.isEmpty());
    }

    private static void update(Path expected, Map<String, String> generated) throws IOException {
        for (Path old : files(expected)) {
            Files.delete(old);
        }
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Path path = expected.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path file : files(folder)) {
            files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return files;
    }

    private static List<JavaFileObject> sources(Path folder) throws IOException {
        return files(folder).stream().map(GoldenTest::source).toList();
    }

    private static JavaFileObject source(Path file) {
        try {
            return JavaFileObjects.forResource(file.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
