package dev.terrarium.image.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same with a generational heap that collects at every allocation: each store without its barrier shows. */
class GenerationalConformanceTest {
    private static final List<String> SELECTION = List.of("collection/", "references/", "exhaustion/");

    private static final ConformanceRun RUN =
            new ConformanceRun(HeapVariation.GENERATIONAL_STRESS, Path.of("target", "conformance-generational"));

    @TestFactory
    Stream<DynamicTest> programsAreEqual() throws IOException, InterruptedException {
        return RUN.tests(Programs.startingWith(SELECTION, RUN.generated()));
    }

    @AfterAll
    static void summarise() throws IOException {
        RUN.close();
    }
}
