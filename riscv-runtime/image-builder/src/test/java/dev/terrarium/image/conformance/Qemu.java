package dev.terrarium.image.conformance;

import dev.terrarium.emulator.RunResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Boots images on QEMU's {@code virt} machine with its OpenSBI. */
final class Qemu {
    private static final long LONGEST_RUN_SECONDS = 120;
    private static final String LAST_LINE_OF_FIRMWARE = "Boot HART MEDELEG";

    private Qemu() {}

    /** Boots an image and copies what it writes to the console, without what the firmware writes before. */
    static RunResult boot(Path elf, long memoryBytes, OutputStream console) throws IOException {
        Path output = Files.createTempFile("conformance", ".qemu");
        try {
            Process process = new ProcessBuilder(
                            "qemu-system-riscv64",
                            "-machine",
                            "virt",
                            "-m",
                            memoryBytes + "B",
                            "-nographic",
                            "-no-reboot",
                            "-kernel",
                            elf.toString())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            console.write(withoutFirmware(Files.readAllBytes(output)));
            RunResult.Reason reason = ended ? RunResult.Reason.POWER_OFF : RunResult.Reason.TIMEOUT;
            return new RunResult(ended ? process.exitValue() : reason.exitStatus(), reason, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while QEMU runs " + elf, e);
        } finally {
            Files.delete(output);
        }
    }

    /** OpenSBI writes a carriage return before each line feed. */
    private static byte[] withoutFirmware(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n', Math.max(0, text.indexOf(LAST_LINE_OF_FIRMWARE)));
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        for (char c : text.substring(end + 1).toCharArray()) {
            if (c != '\r') {
                rest.write(c);
            }
        }
        return rest.toByteArray();
    }
}
