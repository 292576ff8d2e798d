package dev.terrarium.image.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same with a collection at every allocation, which finds each reference that is missed. */
class StressedConformanceTest {
    private static final List<String> SELECTION = List.of(
            "collection/",
            "exceptions/",
            "lambdas/c",
            "strings/b",
            "enums/",
            "arrays/c",
            "random/seed1",
            "hierarchies/seed1");

    private static final ConformanceRun RUN =
            new ConformanceRun(HeapVariation.STRESS, Path.of("target", "conformance-stress"));

    @TestFactory
    Stream<DynamicTest> programsAreEqual() throws IOException, InterruptedException {
        return RUN.tests(Programs.startingWith(SELECTION, RUN.generated()));
    }

    @AfterAll
    static void summarise() throws IOException {
        RUN.close();
    }
}
