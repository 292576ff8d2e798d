package dev.terrarium.image.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Programs of several areas with a heap that is collected: that objects move changes nothing. */
class CollectedConformanceTest {
    private static final List<String> SELECTION = List.of(
            "algorithms/b",
            "exceptions/",
            "collections/",
            "strings/b",
            "lambdas/",
            "records/",
            "panics/a",
            "random/",
            "hierarchies/");

    private static final ConformanceRun RUN =
            new ConformanceRun(HeapVariation.SEMISPACE, Path.of("target", "conformance-semispace"));

    @TestFactory
    Stream<DynamicTest> programsAreEqual() throws IOException, InterruptedException {
        return RUN.tests(Programs.startingWith(SELECTION, RUN.generated()));
    }

    @AfterAll
    static void summarise() throws IOException {
        RUN.close();
    }
}
