package dev.terrarium.emulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A run of a raw image in M-mode on QEMU's {@code virt}. */
public final class QemuRun {
    private static final String QEMU = "qemu-system-riscv64";

    private QemuRun() {}

    /** Aborts the test, and says why, where QEMU is not installed. */
    public static void requireQemu() {
        InstalledProgram.require(QEMU);
    }

    /**
     * Returns what an image writes to the serial port up to its power-off.
     *
     * @param folder where files may be put
     * @param longest how long it may take
     * @param options what QEMU is told besides
     */
    public static byte[] outputOf(byte[] image, Path folder, Duration longest, String... options)
            throws IOException, InterruptedException {
        Path file = folder.resolve("image.bin");
        Path output = folder.resolve("output.bin");
        Files.write(file, image);
        List<String> command = new ArrayList<>(List.of(QEMU, "-machine", "virt"));
        command.addAll(List.of(options));
        command.addAll(List.of("-display", "none", "-monitor", "none"));
        command.addAll(List.of("-serial", "file:" + output, "-bios", file.toString()));
        Process qemu = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("messages.txt").toFile())
                .start();
        boolean ended = qemu.waitFor(longest.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            qemu.destroyForcibly();
        }
        assertTrue(ended, "QEMU has not ended");
        return Files.readAllBytes(output);
    }
}
