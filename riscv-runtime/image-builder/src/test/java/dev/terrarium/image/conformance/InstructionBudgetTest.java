package dev.terrarium.image.conformance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.image.BuildRequest;
import dev.terrarium.image.ImageBuilder;
import dev.terrarium.image.emit.OptimizationLevel;
import dev.terrarium.image.link.Disassembly;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How many instructions it takes to call, to test for a class, to throw and to make an object. The programs in {@code
 * costs/} count themselves, by {@code instret}, which the emulator counts exactly.
 */
class InstructionBudgetTest {
    private static final Path TARGET = Path.of("target", "costs");
    private static final int CALLS = 1000;
    private static final int ALLOCATION = 6;

    /** What compiled code reports stores of references with, in images whose heap wants to know. */
    private static final String BARRIER = "terrarium_barrier";

    private static Workbench workbench;
    private static Map<HeapVariation, String> heaps;

    @BeforeAll
    static void compile() throws IOException {
        Path sources = Files.createDirectories(TARGET.resolve("sources"));
        List<Program> programs = List.of(program("calls"), program("throwing"), program("allocation"));
        List<Path> files =
                new ArrayList<>(programs.stream().map(Program::source).toList());
        heaps = new HashMap<>();
        for (HeapVariation heap : List.of(HeapVariation.SEMISPACE, HeapVariation.GENERATIONAL)) {
            String area = "costs_" + heap.name().toLowerCase(Locale.ROOT);
            Program varied = heap.of(List.of(program("allocation")), sources.resolve(area))
                    .get(0);
            String text = Files.readString(varied.source()).replace("package costs.", "package " + area + ".");
            Files.writeString(varied.source(), text);
            files.add(varied.source());
            heaps.put(heap, area + ".allocation.Main");
        }
        heaps.put(HeapVariation.NONE, "costs.allocation.Main");
        workbench = Workbench.compile(files, TARGET.resolve("classes"));
    }

    private static Program program(String name) {
        URL source = InstructionBudgetTest.class.getResource("/costs/" + name + "/Main.java");
        try {
            return new Program("costs", name, Path.of(source.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(source + " is no file", e);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SIZE", "SPEED"})
    void dispatchAndTests(OptimizationLevel level) throws IOException {
        Map<String, Long> counts = counts("costs.calls.Main", level);
        assertAll(
                () -> assertAtMost(5, counts, "virtual", "direct"),
                () -> assertAtMost(8, counts, "interface", "direct"),
                () -> assertAtMost(5, counts, "instanceof class", "test for null"),
                () -> assertAtMost(5, counts, "instanceof interface", "test for null"));
    }

    private static void assertAtMost(int budget, Map<String, Long> counts, String what, String base) {
        long beyond = counts.get(what) - counts.get(base);
        assertTrue(
                beyond <= (long) budget * CALLS,
                what + ": " + beyond + " instructions beyond " + base + " for " + CALLS + ": " + counts);
        assertTrue(beyond > 0, what + " costs nothing, so the program does not measure it: " + counts);
    }

    @ParameterizedTest
    @EnumSource(names = {"SIZE", "SPEED"})
    void throwing(OptimizationLevel level) throws IOException {
        Map<String, Long> counts = counts("costs.throwing.Main", level);
        assertAll(
                () -> assertTrue(counts.get("one frame") <= 1500, counts::toString),
                () -> assertTrue(counts.get("ten frames") <= 6000, counts::toString),
                () -> assertTrue(counts.get("one frame, made before") <= 1500, counts::toString),
                () -> assertTrue(counts.get("ten frames, made before") <= 6000, counts::toString),
                () -> assertEquals(4, counts.get("sum"), "each was caught"));
    }

    /** From the first instruction of the allocation to the one that stores the header. */
    @ParameterizedTest
    @EnumSource(names = {"NONE", "SEMISPACE", "GENERATIONAL"})
    void makingAnObject(HeapVariation heap) throws IOException {
        Path elf = build(heaps.get(heap), OptimizationLevel.SPEED);
        List<List<String>> paths = Disassembly.of(elf).allocationPaths("Main.make(");
        assertTrue(paths.size() >= 2, () -> "objects are made in two places, and where those are inlined: " + paths);
        for (List<String> path : paths) {
            assertTrue(path.size() <= ALLOCATION, path::toString);
        }
    }

    @Test
    void onlyAHeapThatRemembersHasBarriers() throws IOException {
        for (OptimizationLevel level : OptimizationLevel.values()) {
            for (HeapVariation heap : List.of(HeapVariation.NONE, HeapVariation.SEMISPACE)) {
                Disassembly code = Disassembly.of(build(heaps.get(heap), level));
                assertFalse(code.mentions(BARRIER), level + " " + heap);
            }
            assertTrue(
                    Disassembly.of(build(heaps.get(HeapVariation.GENERATIONAL), level))
                            .mentions(BARRIER),
                    level.toString());
        }
    }

    private static Path build(String app, OptimizationLevel level) {
        Path elf = TARGET.resolve(app + "-" + level + ".elf");
        ImageBuilder.build(BuildRequest.builder()
                .classPath(workbench.imageClassPath())
                .app(app)
                .output(elf)
                .optimization(level)
                .build());
        return elf;
    }

    /** Runs a program that prints what it counted: in each line a name, and then a number. */
    private static Map<String, Long> counts(String app, OptimizationLevel level) throws IOException {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        RunResult result = Machine.builder()
                .image(build(app, level))
                .consoleOutput(console)
                .maxInstructions(20_000_000)
                .build()
                .run();
        String output = console.toString(StandardCharsets.UTF_8);
        assertEquals(0, result.exitStatus(), output);
        Map<String, Long> counts = new HashMap<>();
        output.lines().forEach(line -> {
            int space = line.lastIndexOf(' ');
            counts.put(line.substring(0, space), Long.parseLong(line.substring(space + 1)));
        });
        return counts;
    }
}
