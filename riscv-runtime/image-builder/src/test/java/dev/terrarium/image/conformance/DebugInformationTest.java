package dev.terrarium.image.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.emulator.gdb.GdbServer;
import dev.terrarium.emulator.gdb.GdbSession;
import dev.terrarium.image.BuildRequest;
import dev.terrarium.image.ImageBuilder;
import dev.terrarium.image.emit.OptimizationLevel;
import dev.terrarium.image.link.ElfFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What debug information is good for, and that images with it take no more memory. */
class DebugInformationTest {
    private static final long LONGEST_SESSION_SECONDS = 120;

    @TempDir
    static Path folder;

    private static Program program;
    private static Workbench workbench;

    @BeforeAll
    static void compile() throws IOException, URISyntaxException {
        Path source =
                Path.of(Objects.requireNonNull(DebugInformationTest.class.getResource("/debugger/shapes/Main.java"))
                        .toURI());
        program = new Program("debugger", "shapes", source);
        workbench = Workbench.compile(List.of(program.source()), folder.resolve("classes"));
    }

    @Test
    void nothingOfItIsLoaded() throws IOException {
        for (OptimizationLevel level : OptimizationLevel.values()) {
            ElfFile without = image(level, false);
            ElfFile with = image(level, true);
            assertFalse(without.hasSection(".debug_line"), level + " without debug information");
            assertTrue(with.hasSection(".debug_line"), level + " with debug information");
            assertEquals(loadedSections(without), loadedSections(with), level.toString());
        }
    }

    @Test
    void gdbStopsAtLinesOfJavaAndTellsTheCallersOnQemu() throws IOException, InterruptedException {
        Path elf = build(OptimizationLevel.DEBUG, true);
        stopsAtLinesOfJavaAndTellsTheCallers(
                elf,
                "| exec qemu-system-riscv64 -machine virt -display none -serial null -monitor none -bios default -S"
                        + " -gdb stdio -kernel " + elf);
    }

    @Test
    void gdbStopsAtLinesOfJavaAndTellsTheCallersOnTheEmulator() throws Exception {
        Path elf = build(OptimizationLevel.DEBUG, true);
        Machine machine = Machine.builder().image(elf).build();
        try (GdbServer server = new GdbServer(0)) {
            CompletableFuture<Optional<RunResult>> end = CompletableFuture.supplyAsync(() -> {
                try (GdbSession session = server.accept(machine)) {
                    return session.serve();
                }
            });
            stopsAtLinesOfJavaAndTellsTheCallers(elf, "127.0.0.1:" + server.port());
            assertEquals(
                    RunResult.Reason.KILLED,
                    end.get(LONGEST_SESSION_SECONDS, TimeUnit.SECONDS)
                            .orElseThrow()
                            .reason());
        }
    }

    private static void stopsAtLinesOfJavaAndTellsTheCallers(Path elf, String target)
            throws IOException, InterruptedException {
        String session = debug(
                elf,
                target,
                "break Main.java:23",
                "break conformance.debugger.shapes.Main$Square.area",
                "continue",
                "backtrace",
                "continue",
                "next",
                "finish");
        assertTrue(
                session.contains("conformance.debugger.shapes.Main$Square.area(void) () at "
                        + "conformance/debugger/shapes/Main.java:15"),
                session);
        assertTrue(session.contains("in conformance.debugger.shapes.Main.sum(void) () at "), session);
        assertTrue(session.contains("in conformance.debugger.shapes.Main.main(void) () at "), session);
        assertTrue(session.contains("\n23\t            area *= height;\n"), session);
        assertTrue(session.contains("\n24\t            return area;\n"), session);
        assertTrue(session.contains("\n31\t            sum += shape.area();\n"), session);
    }

    private static List<String> loadedSections(ElfFile file) {
        return file.sections().stream()
                .filter(ElfFile.Section::loaded)
                .map(ElfFile.Section::name)
                .toList();
    }

    private static ElfFile image(OptimizationLevel level, boolean debugInformation) throws IOException {
        return new ElfFile(Files.readAllBytes(build(level, debugInformation)));
    }

    private static Path build(OptimizationLevel level, boolean debugInformation) {
        Path elf = folder.resolve("shapes-" + level + "-" + debugInformation + ".elf");
        ImageBuilder.build(BuildRequest.builder()
                .classPath(workbench.imageClassPath())
                .app(program.mainClass())
                .output(elf)
                .optimization(level)
                .debugInformation(debugInformation)
                .build());
        return elf;
    }

    /** Returns what gdb says to commands, with the image stopped before its first instruction. */
    private static String debug(Path elf, String target, String... commands) throws IOException, InterruptedException {
        Path output = folder.resolve("gdb.txt");
        List<String> command = new ArrayList<>(List.of("gdb-multiarch", "-nx", "-batch"));
        // Sources are found below their root, which the folders of the test's resources are not.
        String sources = program.source().getParent().toString();
        List<String> all = new ArrayList<>(List.of(
                "set confirm off",
                "set substitute-path conformance/debugger/shapes " + sources,
                "target remote " + target));
        all.addAll(Arrays.asList(commands));
        all.add("kill");
        all.forEach(line -> command.addAll(List.of("-ex", line)));
        command.add(elf.toString());
        Process gdb;
        try {
            gdb = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            String absent = "gdb cannot be started: install gdb-multiarch and QEMU, on Debian with apt-get install"
                    + " gdb-multiarch qemu-system-misc opensbi (" + e.getMessage() + ")";
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                Assertions.fail(absent);
            }
            System.err.println("Skipped: " + absent);
            Assumptions.abort(absent);
            return absent;
        }
        boolean ended = gdb.waitFor(LONGEST_SESSION_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            gdb.descendants().forEach(ProcessHandle::destroyForcibly);
            gdb.destroyForcibly().waitFor();
        }
        String session = Files.readString(output, StandardCharsets.UTF_8);
        assertTrue(ended, () -> "gdb has not come to its end:\n" + session);
        return session;
    }
}
