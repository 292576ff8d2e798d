package dev.terrarium.image.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Parser;
import dev.terrarium.image.ir.Verifier;
import dev.terrarium.image.world.ClassPath;
import dev.terrarium.image.world.ClosedWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What analyses find in textual IR: in the method of {@code ANALYSIS/CASE.ir} the blocks whose names {@code ANALYSIS/CASE.found}
 * lists, one a line.
 */
class AnalysisTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "analyses");
    private static final ClosedWorld WORLD = new ClosedWorld(new ClassPath(List.of()));

    private static final Map<String, Function<Graph, Predicate<Block>>> ANALYSES = Map.of(
            "cold-blocks", graph -> ColdBlocks.of(graph)::contains,
            "natural-comparisons",
                    graph -> {
                        Set<?> natural = NaturalComparisons.of(graph);
                        return block -> natural.contains(block.terminator());
                    });

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".ir"))
                    .map(name -> name.substring(0, name.length() - ".ir".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void analysisFinds(String name) throws IOException {
        Graph graph = Parser.parseAll(WORLD, Files.readString(FOLDER.resolve(name + ".ir")))
                .get(0);
        Verifier.verify(graph);
        Predicate<Block> found =
                ANALYSES.get(name.substring(0, name.indexOf('/'))).apply(graph);
        String actual = graph.blocks().stream()
                .filter(found)
                .map(block -> "b" + graph.blocks().indexOf(block) + "\n")
                .collect(Collectors.joining());
        Path golden = FOLDER.resolve(name + ".found");
        if (Boolean.getBoolean("terrarium.updateGoldens")) {
            Files.writeString(golden, actual);
        }
        assertEquals(Files.readString(golden), actual, name);
    }

    @Test
    void everyAnalysisHasCases() throws IOException {
        List<String> tested = cases().stream()
                .map(name -> name.substring(0, name.indexOf('/')))
                .distinct()
                .toList();
        assertEquals(ANALYSES.keySet().stream().sorted().toList(), tested);
    }
}
