package dev.terrarium.image.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The same {@code main} on HotSpot and booted: every program writes the same bytes and ends in the same way.
 *
 * <p>{@link Programs} says which programs run. Their images stay in {@code target/conformance}, beside {@code
 * summary.txt} and {@code figures.txt}. {@code -Dconformance.parallel=N} sets how many images are built at a time, {@code
 * -Dconformance.optimization=SPEED} what they are optimised for, and {@code -Dconformance.machine=qemu} boots them on QEMU
 * rather than on the emulator.
 */
class ConformanceTest {
    private static final Path FOLDER = Path.of("target", "conformance");
    private static final int PARALLEL = Integer.getInteger("conformance.parallel", 2);
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(PARALLEL);
    private static final Summary SUMMARY = new Summary();

    @TestFactory
    Stream<DynamicTest> everyProgramIsEqual() throws IOException, InterruptedException {
        List<Program> programs = Programs.selected(FOLDER.resolve("generated"));
        if (programs.isEmpty()) {
            fail("-Dconformance selects no program");
        }
        Workbench workbench = Workbench.compile(programs, FOLDER.resolve("classes"));
        List<Expectation> expectations = new HotSpot(workbench.classes()).runAll(programs);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            Program program = programs.get(i);
            Expectation expected = expectations.get(i);
            Future<Verdict> verdict = WORKERS.submit(() -> judge(program, expected, workbench));
            tests.add(DynamicTest.dynamicTest(program.id(), program.source().toUri(), () -> check(verdict.get())));
        }
        return tests.stream();
    }

    private static Verdict judge(Program program, Expectation expected, Workbench workbench) {
        try {
            return Verdict.of(program, expected, BootedImage.of(program, workbench, FOLDER.resolve(program.area())));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return Verdict.unbuilt(program, e);
        }
    }

    private static void check(Verdict verdict) {
        SUMMARY.add(verdict);
        if (!verdict.equal()) {
            fail(
                    verdict.program().id() + ": " + verdict.difference().orElseThrow(),
                    verdict.cause().orElse(null));
        }
    }

    @AfterAll
    static void summarise() throws IOException {
        WORKERS.shutdown();
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("summary.txt"), SUMMARY.toString());
        Files.writeString(FOLDER.resolve("figures.txt"), SUMMARY.figures());
        System.out.println(SUMMARY);
    }
}
