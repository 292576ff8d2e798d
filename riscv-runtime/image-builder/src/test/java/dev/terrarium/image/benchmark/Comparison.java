package dev.terrarium.image.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.image.BuildRequest;
import dev.terrarium.image.ImageBuilder;
import dev.terrarium.image.conformance.HotSpot;
import dev.terrarium.image.conformance.Workbench;
import dev.terrarium.image.emit.OptimizationLevel;
import dev.terrarium.image.link.CImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Builds the Java and the C programs of a suite, runs them, and sees that they tell the same. */
final class Comparison {
    private static final long MEMORY_BYTES = 256L << 20;
    private static final long MOST_INSTRUCTIONS = 1_000_000_000;

    private final Path folder;
    private final Workbench workbench;

    /** Compiles the Java programs; images go to the folder, too. */
    Comparison(List<Benchmark> benchmarks, Path folder) throws IOException {
        this.folder = folder;
        this.workbench =
                Workbench.compile(benchmarks.stream().map(Benchmark::java).toList(), folder.resolve("classes"));
    }

    Measurement measure(Benchmark benchmark) throws IOException {
        byte[] expected = new HotSpot(workbench.classes()).outputOf(benchmark.mainClass());
        Path javaElf = folder.resolve(benchmark.id()).resolve("java.elf");
        ImageBuilder.build(BuildRequest.builder()
                .classPath(workbench.imageClassPath())
                .app(benchmark.mainClass())
                .output(javaElf)
                .optimization(OptimizationLevel.SPEED)
                .build());
        Path cElf = folder.resolve(benchmark.id()).resolve("c.elf");
        CImage.build(benchmark.c(), Benchmark.runtime(), cElf);
        String output = new String(expected, StandardCharsets.UTF_8);
        return new Measurement(benchmark, instructions(javaElf, output), instructions(cElf, output));
    }

    private static long instructions(Path elf, String output) {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        RunResult result = Machine.builder()
                .memory(MEMORY_BYTES)
                .image(elf)
                .consoleOutput(console)
                .maxInstructions(MOST_INSTRUCTIONS)
                .build()
                .run();
        assertEquals(output, console.toString(StandardCharsets.UTF_8), elf + " " + result);
        assertEquals(RunResult.Reason.POWER_OFF, result.reason(), elf.toString());
        assertEquals(0, result.exitStatus(), elf.toString());
        return result.retiredInstructions();
    }
}
