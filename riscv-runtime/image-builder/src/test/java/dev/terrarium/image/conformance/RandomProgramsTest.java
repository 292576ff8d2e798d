package dev.terrarium.image.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random programs on HotSpot and booted, many in one image: {@value #PROGRAMS} of them, or as many as {@code
 * -Dconformance.random.programs=} says, with seeds from {@code -Dconformance.seed=} on. The batches take turns in the kinds of
 * programs and in the heaps, with one that is never collected and one that is.
 */
class RandomProgramsTest {
    private static final int PROGRAMS = 300;
    private static final int BATCH = 10;
    private static final Path FOLDER = Path.of("target", "conformance-random");
    private static final ExecutorService WORKERS =
            Executors.newFixedThreadPool(Integer.getInteger("conformance.parallel", 2));

    @TestFactory
    Stream<DynamicTest> everyBatchIsEqual() {
        int programs = Integer.getInteger("conformance.random.programs", PROGRAMS);
        long firstSeed = Long.getLong("conformance.seed", 1);
        List<DynamicTest> tests = new ArrayList<>();
        for (int done = 0; done < programs; done += BATCH) {
            int index = done / BATCH;
            RandomKind kind = RandomKind.values()[index % RandomKind.values().length];
            HeapVariation heap =
                    index / RandomKind.values().length % 2 == 0 ? HeapVariation.NONE : HeapVariation.SEMISPACE;
            RandomBatch batch = new RandomBatch(kind, firstSeed + done, Math.min(BATCH, programs - done), heap);
            Future<?> comparison = WORKERS.submit(() -> {
                batch.compare(FOLDER);
                return null;
            });
            tests.add(DynamicTest.dynamicTest(batch.id(), () -> await(comparison)));
        }
        return tests.stream();
    }

    private static void await(Future<?> comparison) throws Throwable {
        try {
            comparison.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    @AfterAll
    static void stop() {
        WORKERS.shutdown();
    }
}
