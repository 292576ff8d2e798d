package dev.terrarium.image.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same {@code main} on HotSpot and booted: every program writes the same bytes and ends in the same way.
 *
 * <p>{@link Programs} says which programs run. Their images stay in {@code target/conformance}, beside {@code
 * summary.txt} and {@code figures.txt}. {@code -Dconformance.parallel=N} sets how many images are built at a time, {@code
 * -Dconformance.optimization=SPEED} what they are optimised for, {@code -Dconformance.heap} with which heap they run (see
 * {@link HeapVariation}), and {@code -Dconformance.machine=qemu} boots them on QEMU rather than on the emulator.
 */
class ConformanceTest {
    private static final ConformanceRun RUN =
            new ConformanceRun(HeapVariation.selected(), Path.of("target", "conformance"));

    @TestFactory
    Stream<DynamicTest> everyProgramIsEqual() throws IOException, InterruptedException {
        List<Program> programs = Programs.selected(RUN.generated());
        if (programs.isEmpty()) {
            fail("-Dconformance selects no program");
        }
        return RUN.tests(programs);
    }

    @AfterAll
    static void summarise() throws IOException {
        RUN.close();
    }
}
