package dev.terrarium.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The README's code is that of projects which are built and booted: a comment before each block of Java or XML names the
 * file that holds the same text.
 */
class ReadmeTest {
    private static final Path REPOSITORY = Path.of("../..");
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- (\\S+) -->\\n)?```(java|xml)\\n(.*?)```\\n", Pattern.DOTALL);
    private static final Pattern FOLDER = Pattern.compile("^\\| `([a-z/-]+/)` \\|", Pattern.MULTILINE);

    private final String readme = Files.readString(REPOSITORY.resolve("README.md"));

    ReadmeTest() throws IOException {}

    @TestFactory
    Stream<DynamicTest> showsCodeThatIsBuilt() {
        List<DynamicTest> tests = BLOCK.matcher(readme)
                .results()
                .map(block -> DynamicTest.dynamicTest(String.valueOf(block.group(1)), () -> {
                    assertTrue(block.group(1) != null, () -> "no file is named for: " + block.group(3));
                    assertEquals(Files.readString(REPOSITORY.resolve(block.group(1))), block.group(3));
                }))
                .toList();
        assertTrue(tests.size() >= 6, () -> "blocks of code: " + tests.size());
        return tests.stream();
    }

    @Test
    void namesEverySample() throws IOException {
        try (Stream<Path> folders = Files.list(REPOSITORY.resolve("samples"))) {
            Set<String> samples = folders.filter(folder -> Files.isDirectory(folder.resolve("src")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("testing"))
                    .collect(Collectors.toCollection(TreeSet::new));
            String paragraph =
                    readme.substring(readme.indexOf("The samples are "), readme.indexOf("Tests that compare"));
            samples.forEach(sample -> assertTrue(paragraph.contains("`" + sample + "`"), sample));
        }
    }

    @Test
    void namesEveryModuleAndWhetherItIsTheDefault() throws IOException {
        String table = readme.substring(readme.indexOf("| API | modules |"), readme.indexOf("## A module of your own"));
        Set<String> named = table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[2].strip())
                .flatMap(cell -> Stream.of(cell.split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve("kernel-modules"))) {
            Set<String> modules = new TreeSet<>();
            for (Path file : files.filter(ReadmeTest::isSource).toList()) {
                String source = Files.readString(file);
                if (source.contains("\n@Provides(")) {
                    String name = file.getFileName().toString().replace(".java", "");
                    modules.add("`" + name + "`" + (source.contains("\n@Default\n") ? " (default)" : ""));
                }
            }
            assertEquals(modules, named);
        }
    }

    private static boolean isSource(Path file) {
        return file.toString().contains("/src/main/java/") && file.toString().endsWith(".java");
    }

    @Test
    void namesFoldersThatThereAre() {
        Matcher folders = FOLDER.matcher(readme);
        int count = 0;
        while (folders.find()) {
            assertTrue(Files.isDirectory(REPOSITORY.resolve(folders.group(1))), folders.group(1));
            count++;
        }
        assertEquals(9, count);
    }
}
