package dev.terrarium.image.conformance;

import dev.terrarium.image.emit.OptimizationLevel;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random programs on HotSpot and booted, many in one image: {@value #PROGRAMS} of them, or as many as {@code
 * -Dconformance.random.programs=} says, with seeds from {@code -Dconformance.seed=} on. The batches take turns in the kinds of
 * programs, in the heaps, one of which is never collected, and in what images are optimised for.
 */
class RandomProgramsTest {
    private static final int PROGRAMS = 300;
    private static final int BATCH = 10;
    private static final int BATCHES_BETWEEN_REPORTS = 10;
    private static final List<HeapVariation> HEAPS =
            List.of(HeapVariation.NONE, HeapVariation.SEMISPACE, HeapVariation.GENERATIONAL);
    private static final List<OptimizationLevel> LEVELS = List.of(OptimizationLevel.SIZE, OptimizationLevel.SPEED);
    private static final Path FOLDER = Path.of("target", "conformance-random");
    private static final ExecutorService WORKERS =
            Executors.newFixedThreadPool(Integer.getInteger("conformance.parallel", 2));

    /** As it was before HotSpot's programs write to {@code System.out}. */
    private static final PrintStream CONSOLE = System.out;

    private final AtomicInteger programsDone = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> everyBatchIsEqual() {
        int programs = Integer.getInteger("conformance.random.programs", PROGRAMS);
        long firstSeed = Long.getLong("conformance.seed", 1);
        List<DynamicTest> tests = new ArrayList<>();
        for (int done = 0; done < programs; done += BATCH) {
            RandomBatch batch = batch(done / BATCH, firstSeed + done, Math.min(BATCH, programs - done));
            Future<?> comparison = WORKERS.submit(() -> {
                batch.compare(FOLDER);
                report(batch, programs);
                return null;
            });
            tests.add(DynamicTest.dynamicTest(batch.id(), () -> await(comparison)));
        }
        return tests.stream();
    }

    private static RandomBatch batch(int index, long firstSeed, int count) {
        RandomKind[] kinds = RandomKind.values();
        RandomKind kind = kinds[index % kinds.length];
        int turn = index / kinds.length;
        return new RandomBatch(
                kind,
                firstSeed,
                count,
                HEAPS.get(turn % HEAPS.size()),
                LEVELS.get(turn / HEAPS.size() % LEVELS.size()));
    }

    /** Says from time to time how far a long run is. */
    private void report(RandomBatch batch, int programs) {
        int done = programsDone.addAndGet(batch.count());
        if (done % (BATCH * BATCHES_BETWEEN_REPORTS) == 0 || done == programs) {
            CONSOLE.println("Random programs: " + done + " of " + programs + " are equal, the last ones " + batch.id());
        }
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
