package dev.terrarium.image.conformance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.image.BuildRequest;
import dev.terrarium.image.ImageBuilder;
import dev.terrarium.image.report.ImageReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How much of each kind of program is loaded, text and data and all tables: with a collected heap, exceptions and their
 * traces, and the default optimization, which is for size. Bytes are exact, so the ceilings are just above what they are
 * now; whoever raises one says why. The table goes to {@code target/conformance/sizes.txt}.
 */
class SizeBudgetTest {
    private static final int KIB = 1024;
    private static final Path TARGET = Path.of("target", "conformance");
    private static final long INSTRUCTION_LIMIT = 20_000_000;

    /**
     * What one program may need.
     *
     * @param bar what it shall never exceed, in KiB
     * @param ceiling 3 % above what it was when this was last looked at, in bytes
     */
    private record Budget(String program, int bar, long ceiling) {}

    private static final List<Budget> BUDGETS = List.of(
            new Budget("hello", 24, 14_900),
            new Budget("collections", 64, 41_000),
            new Budget("streams", 90, 88_400),
            new Budget("time", 110, 47_000),
            new Budget("regex", 160, 42_800),
            new Budget("compiler", 160, 163_840),
            new Budget("formatting", 300, 145_300));

    /** The instructions that {@code hello} may retire from the kernel's first to power-off. */
    private static final long HELLO_INSTRUCTIONS = 500;

    private record Measured(Budget budget, ImageReport report, RunResult run) {
        String line() {
            String sections = report.sections().stream()
                    .map(size -> size.name() + " " + size.bytes())
                    .collect(Collectors.joining(", "));
            return String.format(
                    "%-12s %7d bytes %6.1f KiB of %3d KiB, %8d instructions (%s)",
                    budget.program,
                    report.loadedBytes(),
                    (double) report.loadedBytes() / KIB,
                    budget.bar,
                    run.retiredInstructions(),
                    sections);
        }
    }

    @Test
    void imagesStayWithinTheirBudgets() throws IOException {
        List<Program> programs = Programs.startingWith(List.of("sizes/"), TARGET.resolve("sizes-generated"));
        assertEquals(
                BUDGETS.stream().map(Budget::program).sorted().toList(),
                programs.stream().map(Program::name).toList());
        Workbench workbench =
                Workbench.compile(programs.stream().map(Program::source).toList(), TARGET.resolve("sizes-classes"));
        List<Measured> measured = new ArrayList<>();
        for (Budget budget : BUDGETS) {
            Program program = programs.stream()
                    .filter(candidate -> candidate.name().equals(budget.program))
                    .findAny()
                    .orElseThrow();
            measured.add(measure(budget, program, workbench));
        }
        Files.write(
                TARGET.resolve("sizes.txt"),
                measured.stream().map(Measured::line).toList());
        assertAll(measured.stream().map(result -> () -> check(result)));
    }

    private static Measured measure(Budget budget, Program program, Workbench workbench) {
        Path elf = TARGET.resolve("sizes").resolve(program.name() + ".elf");
        ImageReport report = ImageBuilder.build(BuildRequest.builder()
                        .classPath(workbench.imageClassPath())
                        .app(program.mainClass())
                        .output(elf)
                        .build())
                .report();
        RunResult run = Machine.builder()
                .image(elf)
                .consoleOutput(java.io.OutputStream.nullOutputStream())
                .maxInstructions(INSTRUCTION_LIMIT)
                .build()
                .run();
        return new Measured(budget, report, run);
    }

    private static void check(Measured measured) {
        Budget budget = measured.budget;
        long bytes = measured.report.loadedBytes();
        assertEquals(0, measured.run.exitStatus(), budget.program);
        assertTrue(bytes <= (long) budget.bar * KIB, measured.line());
        assertTrue(
                bytes <= budget.ceiling,
                budget.program + " has grown beyond " + budget.ceiling + ": " + measured.line());
        if (budget.program.equals("hello")) {
            assertTrue(measured.run.retiredInstructions() <= HELLO_INSTRUCTIONS, measured.line());
        }
    }
}
