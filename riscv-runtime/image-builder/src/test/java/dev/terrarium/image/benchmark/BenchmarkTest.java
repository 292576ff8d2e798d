package dev.terrarium.image.benchmark;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Java against C by retired instructions: an image that is built for {@code SPEED} against what clang makes with {@code
 * -O2} of a C program that does the same work. Instructions are exact, so that a change of any of the programs, of the
 * compiler, the runtime or the class library shows.
 *
 * <p>The tables stay in {@code target/benchmarks}. {@code -Dbenchmarks=NAME[,NAME...]} measures some programs only, and
 * leaves the means alone.
 */
class BenchmarkTest {
    private static final Path FOLDER = Path.of("target", "benchmarks");

    /** The bars of a suite, as instructions for one of the C programs: for each program, and for their geometric mean. */
    private record Bars(double highest, double mean) {}

    @TestFactory
    Stream<DynamicTest> numericPrograms() throws IOException {
        return tests("numeric", new Bars(1.5, 1.15));
    }

    @TestFactory
    Stream<DynamicTest> objectPrograms() throws IOException {
        return tests("objects", new Bars(Double.POSITIVE_INFINITY, 1.0));
    }

    private static Stream<DynamicTest> tests(String suite, Bars bars) throws IOException {
        String selection = System.getProperty("benchmarks", "");
        List<Benchmark> benchmarks = Benchmark.of(suite).stream()
                .filter(benchmark ->
                        selection.isEmpty() || List.of(selection.split(",")).contains(benchmark.name()))
                .toList();
        if (benchmarks.isEmpty()) {
            return Stream.empty();
        }
        Comparison comparison = new Comparison(benchmarks, FOLDER);
        Properties ceilings = ceilings();
        List<Measurement> measurements = new ArrayList<>();
        Stream<DynamicTest> programs = benchmarks.stream()
                .map(benchmark ->
                        DynamicTest.dynamicTest(benchmark.id(), benchmark.java().toUri(), () -> {
                            Measurement measurement = comparison.measure(benchmark);
                            measurements.add(measurement);
                            check(measurement, ceilings, bars);
                        }));
        DynamicTest whole = DynamicTest.dynamicTest(suite + " on the whole", () -> {
            Files.writeString(FOLDER.resolve(suite + ".txt"), table(measurements));
            double mean = GeometricMean.of(measurements, Measurement::ratio);
            double highest = Math.min(ceiling(ceilings, suite, mean), bars.mean());
            assertTrue(
                    !selection.isEmpty() || measurements.size() == benchmarks.size() && mean <= highest,
                    () -> "the geometric mean may be " + highest + ":\n" + table(measurements));
        });
        return Stream.concat(programs, Stream.of(whole));
    }

    private static void check(Measurement measurement, Properties ceilings, Bars bars) {
        String id = measurement.benchmark().id();
        double highest = Math.min(ceiling(ceilings, id, measurement.ratio()), bars.highest());
        assertTrue(
                measurement.ratio() <= highest,
                () -> String.format(
                        "%s may take %.3f instructions for one in C, but takes %.3f (%d and %d)",
                        id, highest, measurement.ratio(), measurement.java(), measurement.c()));
    }

    /** The ceiling of a program, or of the mean of a suite. */
    private static double ceiling(Properties ceilings, String name, double measured) {
        String ceiling = ceilings.getProperty(name);
        assertNotNull(ceiling, () -> "no ceiling for " + name + ", which needs " + measured);
        return Double.parseDouble(ceiling);
    }

    private static Properties ceilings() throws IOException {
        Properties ceilings = new Properties();
        try (Reader reader = Files.newBufferedReader(Benchmark.ceilings())) {
            ceilings.load(reader);
        }
        return ceilings;
    }

    private static String table(List<Measurement> measurements) {
        StringBuilder text = new StringBuilder(String.format("%-16s %12s %12s %8s%n", "", "Java", "C", "Java/C"));
        for (Measurement measurement : measurements) {
            text.append(String.format(
                    "%-16s %12d %12d %8.3f%n",
                    measurement.benchmark().name(), measurement.java(), measurement.c(), measurement.ratio()));
        }
        return text.append(String.format(
                        "%-42s %8.3f%n", "geometric mean", GeometricMean.of(measurements, Measurement::ratio)))
                .toString();
    }
}
