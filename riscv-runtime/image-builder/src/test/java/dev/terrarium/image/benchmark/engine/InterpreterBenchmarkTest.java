package dev.terrarium.image.benchmark.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.terrarium.image.benchmark.GeometricMean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures our interpreter and plain ones on the same programs, in turns, and writes a table to
 * {@code target/benchmarks/interpreters.txt}. What is asserted is that all do the same; times are for people to read.
 *
 * <p>{@code -Dbenchmarks.interpreters=all} or {@code =NAME[,NAME...]} runs it. The program of doubles is left out, as the
 * plain interpreters have none. One of these translates addresses, as the programs ask for, and one ("flat") does not.
 */
@EnabledIfSystemProperty(named = "benchmarks.interpreters", matches = ".+")
class InterpreterBenchmarkTest {
    private static final Path FOLDER = Path.of("target", "benchmarks", "interpreters");
    private static final List<String> LEFT_OUT = List.of("nothing", "doubles");
    private static final String WARM_UP = "150000000";
    private static final String SEGMENT = "60000000";

    @Test
    void measure() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        String selection = System.getProperty("benchmarks.interpreters");
        List<GuestProgram> programs = new ArrayList<>(
                GuestProgram.build(selection.equals("all") ? List.of() : List.of(selection.split(",")), FOLDER));
        programs.removeIf(program -> LEFT_OUT.contains(program.name()));
        assertFalse(programs.isEmpty(), "no program is called " + selection);
        StringBuilder table = new StringBuilder(
                String.format("%-10s %8s %8s %8s %8s %8s%n", "", "ours", "plain", "ratio", "flat", "ratio"));
        List<Double> ratios = new ArrayList<>();
        List<Double> flatRatios = new ArrayList<>();
        for (GuestProgram program : programs) {
            String elf = program.elf().toString();
            double ours = run(WarmRun.class, elf, "INTERPRETER", WARM_UP, SEGMENT);
            double plain = run(PlainRun.class, elf, "true", WARM_UP, SEGMENT);
            double flat = run(PlainRun.class, elf, "false", WARM_UP, SEGMENT);
            ratios.add(ours / plain);
            flatRatios.add(ours / flat);
            table.append(String.format(
                    "%-10s %8.0f %8.0f %8.2f %8.0f %8.2f%n",
                    program.name(), ours, plain, ours / plain, flat, ours / flat));
        }
        table.append(String.format(
                "%-28s %8.2f %17.2f%n",
                "geometric means",
                GeometricMean.of(ratios, ratio -> ratio),
                GeometricMean.of(flatRatios, ratio -> ratio)));
        Files.writeString(FOLDER.resolveSibling("interpreters.txt"), table);
        System.out.print(table);
    }

    private static double run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(JavaCommand.of(program));
        command.addAll(List.of(arguments));
        return Double.parseDouble(TimedProcess.run(command, FOLDER).output());
    }
}
