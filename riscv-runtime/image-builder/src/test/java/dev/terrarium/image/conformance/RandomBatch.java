package dev.terrarium.image.conformance;

import dev.terrarium.image.emit.OptimizationLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Random programs of consecutive seeds, which share one image: building it costs more than running them.
 *
 * @param kind what they are
 * @param firstSeed the first of the seeds
 * @param count how many seeds
 * @param heap the heap that they run with
 * @param level what the image is optimised for
 */
record RandomBatch(RandomKind kind, long firstSeed, int count, HeapVariation heap, OptimizationLevel level) {
    private static final long INSTRUCTIONS_OF_A_PROGRAM = 300_000_000;

    /** HotSpot's programs write to the one {@code System.out}. */
    private static final Object HOTSPOT = new Object();

    /** Returns a name of the batch. */
    String id() {
        return kind.area() + "/seeds" + firstSeed + "to" + (firstSeed + count - 1) + "/"
                + (level + "-" + heap).toLowerCase(Locale.ROOT);
    }

    /**
     * Runs the batch on HotSpot and as an image. What equals is deleted again; of what differs the source and both outputs
     * stay in the folder.
     *
     * @throws AssertionError if something differs: what, which seed, and how to repeat it
     */
    void compare(Path folder) throws IOException, InterruptedException {
        Path own = folder.resolve(id());
        Path source = own.resolve("Main.java");
        Files.createDirectories(own);
        Files.writeString(source, kind.source(firstSeed, count, packageName()));
        Program program = heap.of(List.of(new Program(kind.area(), name(), source)), own.resolve("varied"))
                .get(0);
        Workbench workbench = Workbench.compile(List.of(program.source()), own.resolve("classes"));
        Expectation expected;
        synchronized (HOTSPOT) {
            expected = new HotSpot(workbench.classes()).runAll(List.of(program)).get(0);
        }
        Verdict verdict = judge(program, expected, workbench, own);
        if (verdict.equal()) {
            delete(own);
            return;
        }
        Files.write(own.resolve("hotspot.txt"), expected.output());
        if (verdict.image().isPresent()) {
            Files.write(own.resolve("image.txt"), verdict.image().get().console());
        }
        throw new AssertionError(
                complaint(expected, verdict, own), verdict.cause().orElse(null));
    }

    private Verdict judge(Program program, Expectation expected, Workbench workbench, Path images) {
        try {
            return Verdict.of(
                    program,
                    expected,
                    BootedImage.of(program, workbench, images, level, INSTRUCTIONS_OF_A_PROGRAM * count));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return Verdict.unbuilt(program, e);
        }
    }

    private String complaint(Expectation expected, Verdict verdict, Path own) {
        String which = verdict.image().isPresent()
                ? "the program of seed "
                        + differingSeed(expected, verdict.image().get())
                : "one of the programs of seeds " + firstSeed + " to " + (firstSeed + count - 1);
        String first = verdict.image().isPresent()
                ? differingSeed(expected, verdict.image().get())
                : Long.toString(firstSeed);
        return which + " of the kind " + kind + " with the heap " + heap + " and optimised for " + level + " differs: "
                + verdict.difference().orElseThrow() + "\nIts source and outputs are in " + own
                + ". Run the one program with\n"
                + "mvn test -pl riscv-runtime/image-builder -am -Dtest=ConformanceTest -Dsurefire.failIfNoSpecifiedTests=false -Dconformance="
                + kind.area() + "/seed" + first + " -Dconformance.seed=" + first + " -Dconformance.random="
                + (verdict.image().isPresent() ? 1 : count)
                + " -Dconformance.heap=" + heap + " -Dconformance.optimization=" + level;
    }

    /** The seed whose mark is the last one before the first difference. */
    private static String differingSeed(Expectation expected, BootedImage image) {
        String[] lines = new String(expected.output(), StandardCharsets.UTF_8).split("\n", -1);
        String[] actual = new String(image.console(), StandardCharsets.UTF_8).split("\n", -1);
        String seed = "";
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith(RandomKind.MARK)) {
                seed = lines[i].substring(RandomKind.MARK.length());
            }
            if (i >= actual.length || !lines[i].equals(actual[i])) {
                break;
            }
        }
        return seed;
    }

    private String name() {
        return "seeds" + firstSeed;
    }

    private String packageName() {
        return new Program(kind.area(), name(), Path.of("Main.java")).packageName();
    }

    private static void delete(Path folder) throws IOException {
        try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
