package dev.terrarium.emulator.gdb;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Firmware;
import dev.terrarium.emulator.InstalledProgram;
import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.assembler.Program;
import dev.terrarium.emulator.image.ElfBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real gdb, where {@code gdb-multiarch} is installed, goes forward and back in a run. */
@Timeout(120)
class GdbProgramTest {
    private static final String GDB = "gdb-multiarch";
    private static final long BASE = 0x8020_0000L;

    @TempDir
    private Path folder;

    @Test
    void theRunGoesForwardAndBack() throws IOException, InterruptedException {
        InstalledProgram.require(GDB);
        byte[] code = new Assembler()
                .add("addi s1, zero, 1; addi s1, s1, 1; addi s1, s1, 1; addi s1, s1, 1")
                .exit(3)
                .bytes();
        Path image = image(BASE, code);
        String text = debug(
                Machine.builder().memory(4 << 20).image(image).build(),
                image,
                "hbreak *" + (BASE + 8),
                "continue",
                "stepi 2",
                "printf \"forward %d\\n\", $s1",
                "reverse-stepi",
                "printf \"back %d\\n\", $s1",
                "reverse-continue",
                "printf \"at the breakpoint %d\\n\", $s1",
                "reverse-continue",
                "printf \"at the start %d\\n\", $s1",
                "p $menvcfg",
                "delete",
                "continue");
        assertContains(
                text,
                "forward 4",
                "back 3",
                "at the breakpoint 2",
                "No more reverse-execution history",
                "at the start 0",
                "exited with code 03");
    }

    @Test
    void hartsAreThreads() throws IOException, InterruptedException {
        InstalledProgram.require(GDB);
        byte[] code = Program.assemble(
                """
                csrrs s1, 0xf14, zero
                bne s1, zero, @other
                wait:
                jal zero, @wait
                other:
                addi s1, s1, 40
                exit 3
                """);
        long base = 0x8000_0000L;
        Path image = image(base, code);
        Machine machine = Machine.builder()
                .memory(4 << 20)
                .harts(2)
                .firmware(Firmware.NONE)
                .image(image)
                .build();
        String text = debug(
                machine,
                image,
                "info threads",
                "hbreak *" + (base + 12),
                "continue",
                "stepi",
                "printf \"second %d\\n\", $s1",
                "thread 1",
                "printf \"first %d\\n\", $s1",
                "delete",
                "continue");
        assertContains(text, "Thread 1 (hart 0)", "Thread 2 (hart 1)", "second 41", "first 0", "exited with code 03");
    }

    private static void assertContains(String text, String... all) {
        for (String expected : all) {
            assertTrue(text.contains(expected), () -> "'" + expected + "' is not in:\n" + text);
        }
    }

    /** Writes an image of one function, which begins at its base. */
    private Path image(long base, byte[] code) throws IOException {
        return Files.write(
                folder.resolve("image.elf"),
                new ElfBuilder()
                        .entry(base)
                        .segment(base, code, code.length)
                        .function("start", base, code.length)
                        .buildWithSections());
    }

    /** Returns what gdb writes when it is connected to a machine and given commands. */
    private static String debug(Machine machine, Path image, String... commands)
            throws IOException, InterruptedException {
        try (GdbServer server = new GdbServer(0)) {
            CompletableFuture<Void> session = CompletableFuture.runAsync(() -> {
                try (GdbSession accepted = server.accept(machine)) {
                    accepted.serve();
                }
            });
            List<String> all = new ArrayList<>(List.of("target remote :" + server.port()));
            all.addAll(List.of(commands));
            String text = gdb(image, all);
            session.join();
            return text;
        }
    }

    private static String gdb(Path image, List<String> commands) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(GDB, "-q", "-nx", "-batch");
        for (String command : commands) {
            builder.command().addAll(List.of("-ex", command));
        }
        builder.command().add(image.toString());
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return text;
    }
}
