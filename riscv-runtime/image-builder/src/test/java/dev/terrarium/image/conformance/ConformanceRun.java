package dev.terrarium.image.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import dev.terrarium.image.emit.OptimizationLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Builds and boots programs with one heap, judges what they do, and leaves images and a summary in a folder. */
final class ConformanceRun implements AutoCloseable {
    private final HeapVariation heap;
    private final OptimizationLevel level;
    private final Path folder;
    private final ExecutorService workers = Executors.newFixedThreadPool(Integer.getInteger("conformance.parallel", 2));
    private final Summary summary = new Summary();

    /** With the optimisation that {@code -Dconformance.optimization=} asks for. */
    ConformanceRun(HeapVariation heap, Path folder) {
        this(heap, BootedImage.OPTIMIZATION, folder);
    }

    ConformanceRun(HeapVariation heap, OptimizationLevel level, Path folder) {
        this.heap = heap;
        this.level = level;
        this.folder = folder;
    }

    /** Where programs that are no resources have their sources. */
    Path generated() {
        return folder.resolve("generated");
    }

    /** Returns a test of each program, which are under way already. */
    Stream<DynamicTest> tests(List<Program> selected) throws IOException, InterruptedException {
        return tests(Preparation.of(selected, heap, folder));
    }

    /** Returns a test of each program of a preparation with the run's heap; they are under way already. */
    Stream<DynamicTest> tests(Preparation preparation) {
        List<Program> programs = preparation.programs();
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            Program program = programs.get(i);
            Expectation expected = preparation.expectations().get(i);
            Future<Verdict> verdict = workers.submit(() -> judge(program, expected, preparation.workbench()));
            tests.add(DynamicTest.dynamicTest(program.id(), program.source().toUri(), () -> check(verdict.get())));
        }
        return tests.stream();
    }

    private Verdict judge(Program program, Expectation expected, Workbench workbench) {
        try {
            Path images = folder.resolve(program.area());
            return Verdict.of(
                    program, expected, BootedImage.of(program, workbench, images, level, heap.instructionLimit()));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return Verdict.unbuilt(program, e);
        }
    }

    private void check(Verdict verdict) {
        summary.add(verdict);
        if (!verdict.equal()) {
            fail(
                    verdict.program().id() + ": " + verdict.difference().orElseThrow(),
                    verdict.cause().orElse(null));
        }
    }

    /** Ends the run and writes its summary. */
    @Override
    public void close() throws IOException {
        workers.shutdown();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("summary.txt"), summary.toString());
        Files.writeString(folder.resolve("figures.txt"), summary.figures());
        System.out.println(summary);
    }
}
