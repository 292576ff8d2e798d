package dev.terrarium.emulator.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineBuilder;
import dev.terrarium.emulator.RunResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Debian's kernel for riscv64, booted to the shell of its busybox. {@code .ci/fetch-linux} lays both out in a folder, with the
 * modules that the tests need, and the environment names it.
 */
final class LinuxGuest implements AutoCloseable {
    private static final String FOLDER = "TERRARIUM_LINUX";
    private static final String PANIC = "end Kernel panic";
    private static final String PROMPT = "\n# ";
    /** A boot takes some two thousand million instructions. */
    private static final long MOST_INSTRUCTIONS = 12_000_000_000L;

    private static final long SLICE = 200_000;

    private static final String INIT = String.join(
            "\n",
            "#!/bin/busybox sh",
            "/bin/busybox mkdir -p /proc /sys /dev /mnt",
            "/bin/busybox --install -s /bin",
            "mount -t proc none /proc",
            "mount -t sysfs none /sys",
            "mount -t devtmpfs none /dev",
            "PS1='# ' exec setsid cttyhack sh",
            "");

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Machine machine;
    private int seen;

    /**
     * Boots to the first prompt.
     *
     * @param temporary a folder for the initial RAM disk
     * @param modules what the initial RAM disk has in {@code /modules}, besides busybox
     */
    LinuxGuest(MachineBuilder builder, Path temporary, String arguments, String... modules) throws IOException {
        Path folder = folder();
        Path initialDisk = temporary.resolve("initrd");
        Files.write(initialDisk, initialDisk(folder, modules));
        machine = builder.image(folder.resolve("vmlinux"))
                .initialDisk(initialDisk)
                .kernelArguments(arguments)
                .consoleOutput(output)
                .maxInstructions(MOST_INSTRUCTIONS)
                .build();
        awaitPrompt();
    }

    private static Path folder() {
        String folder = System.getenv(FOLDER);
        assumeTrue(
                folder != null,
                "there is no Linux to boot: run .ci/fetch-linux FOLDER, and put that folder's name into " + FOLDER);
        return Path.of(folder);
    }

    private static byte[] initialDisk(Path folder, String[] modules) throws IOException {
        CpioArchive archive = new CpioArchive()
                .folder("bin")
                .folder("dev")
                .characterDevice("dev/console", 5, 1)
                .folder("modules")
                .file("bin/busybox", Files.readAllBytes(folder.resolve("busybox")))
                .file("init", INIT.getBytes(StandardCharsets.US_ASCII));
        for (String module : modules) {
            archive.file("modules/" + module, Files.readAllBytes(folder.resolve("modules/" + module + ".ko")));
        }
        return archive.end();
    }

    String text() {
        return output.toString(StandardCharsets.UTF_8);
    }

    Machine machine() {
        return machine;
    }

    private void awaitPrompt() {
        awaitText(PROMPT);
    }

    /** Runs until the guest has written a text, after what was waited for before. */
    void awaitText(String expected) {
        while (true) {
            String fresh = output.toString(StandardCharsets.UTF_8);
            int place = fresh.indexOf(expected, seen);
            if (place >= 0) {
                seen = place + expected.length();
                return;
            }
            if (fresh.indexOf(PANIC, seen) >= 0) {
                fail("Linux should write '" + expected + "', and has panicked:\n" + fresh);
            }
            RunResult result = machine.run(SLICE);
            if (result.reason() != RunResult.Reason.INSTRUCTION_LIMIT
                    || machine.retiredInstructions() >= MOST_INSTRUCTIONS) {
                fail("Linux should write '" + expected + "', and "
                        + result.reason().description() + ":\n" + text());
            }
        }
    }

    /** Types a command, and returns the lines that it writes until the next prompt; the kernel's own are left out. */
    List<String> execute(String command) {
        int start = seen;
        type(command + "\n");
        awaitText("\n"); // the echo
        start = seen;
        awaitPrompt();
        return text().substring(start, seen - PROMPT.length() + 1)
                .lines()
                .filter(line -> !line.startsWith("["))
                .collect(Collectors.toList());
    }

    /** Loads modules, each after those it needs. */
    void load(String... modules) {
        Stream.of(modules).forEach(module -> assertEquals(List.of(), execute("insmod /modules/" + module), module));
    }

    void type(String text) {
        machine.inject(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Types a command that ends the run, and says that it did with the machine powered off. */
    void powerOff() {
        type("poweroff -f\n");
        RunResult result = machine.run();
        assertEquals(RunResult.Reason.POWER_OFF, result.reason(), text());
        assertEquals(0, result.exitStatus(), text());
    }

    @Override
    public void close() {
        machine.close();
    }
}
