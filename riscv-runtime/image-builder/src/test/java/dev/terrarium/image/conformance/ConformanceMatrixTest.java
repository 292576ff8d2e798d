package dev.terrarium.image.conformance;

import dev.terrarium.image.emit.OptimizationLevel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * All programs in every mode: {@code -Dconformance.matrix=all} runs what {@link Programs} selects with each optimisation and
 * each heap, one mode after the other. Images and summaries are in {@code target/conformance-matrix}.
 */
@EnabledIfSystemProperty(named = "conformance.matrix", matches = "all")
class ConformanceMatrixTest {
    private static final List<OptimizationLevel> LEVELS = List.of(OptimizationLevel.SIZE, OptimizationLevel.SPEED);
    private static final List<ConformanceRun> RUNS = new ArrayList<>();

    private record Mode(OptimizationLevel level, HeapVariation heap) {
        DynamicContainer run() {
            Path folder = Path.of("target", "conformance-matrix", level + "-" + heap);
            ConformanceRun run = new ConformanceRun(heap, level, folder);
            RUNS.add(run);
            try {
                return DynamicContainer.dynamicContainer(
                        level + " " + heap, run.tests(Programs.selected(run.generated())));
            } catch (IOException e) {
                throw new AssertionError("the programs cannot be prepared in " + folder, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
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
