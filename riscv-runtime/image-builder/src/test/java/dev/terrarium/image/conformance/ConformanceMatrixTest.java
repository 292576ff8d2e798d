package dev.terrarium.image.conformance;

import dev.terrarium.image.emit.OptimizationLevel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * All programs in every mode: {@code -Dconformance.matrix=all} runs what {@link Programs} selects with each optimisation and
 * each heap, one mode after the other. HotSpot runs each program once for all modes, and each heap's programs are compiled
 * once. Images and summaries are in {@code target/conformance-matrix}.
 */
@EnabledIfSystemProperty(named = "conformance.matrix", matches = "all")
class ConformanceMatrixTest {
    private static final List<OptimizationLevel> LEVELS = List.of(OptimizationLevel.SIZE, OptimizationLevel.SPEED);
    private static final Path FOLDER = Path.of("target", "conformance-matrix");
    private static final List<ConformanceRun> RUNS = new ArrayList<>();
    private static final Map<HeapVariation, Preparation> PREPARATIONS = new EnumMap<>(HeapVariation.class);

    private record Mode(OptimizationLevel level, HeapVariation heap) {
        DynamicContainer run() {
            ConformanceRun run = new ConformanceRun(heap, level, FOLDER.resolve(level + "-" + heap));
            RUNS.add(run);
            try {
                return DynamicContainer.dynamicContainer(level + " " + heap, run.tests(prepared(heap)));
            } catch (IOException e) {
                throw new AssertionError("the programs cannot be prepared in " + FOLDER, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    private static Preparation prepared(HeapVariation heap) throws IOException, InterruptedException {
        Preparation known = PREPARATIONS.get(heap);
        if (known == null) {
            List<Program> selected = Programs.selected(FOLDER.resolve("generated"));
            Path folder = FOLDER.resolve("prepared-" + heap);
            known = PREPARATIONS.isEmpty()
                    ? Preparation.of(selected, heap, folder)
                    : PREPARATIONS.values().iterator().next().with(selected, heap, folder);
            PREPARATIONS.put(heap, known);
        }
        return known;
    }

    /** Each mode starts when the one before it has ended. */
    @TestFactory
    Stream<DynamicContainer> everyProgramIsEqualInEveryMode() {
        return LEVELS.stream()
                .flatMap(level -> Stream.of(HeapVariation.values()).map(heap -> new Mode(level, heap)))
                .map(Mode::run);
    }

    @AfterAll
    static void summarise() throws IOException {
        for (ConformanceRun run : RUNS) {
            run.close();
        }
    }
}
