package dev.terrarium.image.benchmark.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.terrarium.emulator.command.EmulatorCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures our engines and QEMU's on the same images, in turns, and writes a table to {@code target/benchmarks/engines.txt}.
 * What is asserted is that all tell the same and that our counts are the same in each round; times are for people to read.
 *
 * <p>{@code -Dbenchmarks.engines=all} or {@code =NAME[,NAME...]} runs it; it needs QEMU, bash, and some minutes, and takes
 * {@code -Dbenchmarks.rounds=N} measurements of each kind, three if not told.
 */
@EnabledIfSystemProperty(named = "benchmarks.engines", matches = ".+")
class EngineBenchmarkTest {
    private static final Path FOLDER = Path.of("target", "benchmarks", "engines");
    private static final int ROUNDS = Integer.getInteger("benchmarks.rounds", 3);

    /** The program that only starts and stops. */
    private static final String NOTHING = "nothing";

    private static final long INTERPRETED = 100_000_000;
    private static final long WARM_UP = 8_000_000_000L;
    private static final long SEGMENT = 1_500_000_000;
    private static final String COUNT = "retired-instructions: ";

    @Test
    void measure() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        String selection = System.getProperty("benchmarks.engines");
        List<GuestProgram> programs =
                GuestProgram.build(selection.equals("all") ? List.of() : List.of(selection.split(",")), FOLDER);
        assertFalse(programs.isEmpty(), "no program is called " + selection);
        double start = startOfQemu();
        List<EngineMeasurement> measurements = new ArrayList<>();
        for (GuestProgram program : programs) {
            if (program.name().equals(NOTHING)) {
                continue;
            }
            measurements.add(measure(program, start));
            Files.writeString(FOLDER.resolveSibling("engines.txt"), EngineMeasurement.table(measurements));
        }
        System.out.print(EngineMeasurement.table(measurements));
    }

    private static EngineMeasurement measure(GuestProgram program, double start)
            throws IOException, InterruptedException {
        double interpreter = warm(program, "INTERPRETER", INTERPRETED, INTERPRETED);
        List<TimedProcess> ours = new ArrayList<>();
        List<TimedProcess> translator = new ArrayList<>();
        List<TimedProcess> counting = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            translator.add(qemu(program));
            ours.add(command(program, "compiler"));
            counting.add(qemu(program, "-icount", "shift=3,sleep=off"));
            warm.add(warm(program, "COMPILER", WARM_UP, SEGMENT));
            assertEquals(translator.get(round).output(), ours.get(round).output(), program.name());
            assertEquals(ours.get(0).errors(), ours.get(round).errors(), program.name());
        }
        long instructions = Long.parseLong(ours.get(0).errors().strip().substring(COUNT.length()));
        return new EngineMeasurement(
                program.name(),
                instructions,
                interpreter,
                median(warm, speed -> speed),
                instructions / 1e6 / (median(translator, TimedProcess::processor) - start),
                instructions / 1e6 / (median(counting, TimedProcess::processor) - start),
                median(ours, TimedProcess::wall),
                median(ours, TimedProcess::processor),
                median(translator, TimedProcess::wall),
                median(translator, TimedProcess::processor));
    }

    private static <T> double median(List<T> values, ToDoubleFunction<T> measure) {
        List<Double> sorted =
                new ArrayList<>(values.stream().mapToDouble(measure).boxed().toList());
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static double warm(GuestProgram program, String engine, long before, long measured)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(JavaCommand.of(WarmRun.class));
        command.addAll(List.of(program.elf().toString(), engine, Long.toString(before), Long.toString(measured)));
        return Double.parseDouble(TimedProcess.run(command, FOLDER).output());
    }

    private static TimedProcess command(GuestProgram program, String engine) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(JavaCommand.of(EmulatorCommand.class));
        command.addAll(List.of("--stats", "--engine", engine, program.elf().toString()));
        return TimedProcess.run(command, FOLDER);
    }

    private static TimedProcess qemu(GuestProgram program, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "qemu-system-riscv64",
                "-M",
                "virt",
                "-m",
                "128M",
                "-nographic",
                "-kernel",
                program.elf().toString()));
        command.addAll(List.of(options));
        return TimedProcess.run(command, FOLDER);
    }

    /** Returns the processor time that QEMU and the firmware take before a program starts and after it. */
    private static double startOfQemu() throws IOException, InterruptedException {
        List<TimedProcess> runs = new ArrayList<>();
        GuestProgram nothing = GuestProgram.build(List.of(NOTHING), FOLDER).get(0);
        for (int round = 0; round < ROUNDS; round++) {
            runs.add(qemu(nothing));
        }
        return median(runs, TimedProcess::processor);
    }
}
