package dev.terrarium.emulator.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.image.ElfBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command with files and words that make no sense: it ends, with a message instead of a stack trace, and changes no file
 * that it was not given to change.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CommandFuzzTest {
    private static final String LIMIT = "--max-instructions=3000";

    @TempDir
    Path folder;

    private final Random random = new Random(20);
    private int status;
    private String message;

    private void run(String... arguments) {
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        status = EmulatorCommand.execute(
                new ByteArrayInputStream(new byte[] {'a', 'b'}),
                new ByteArrayOutputStream(),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                arguments);
        message = error.toString(StandardCharsets.UTF_8);
        String what = Arrays.toString(arguments) + ": " + message;
        assertFalse(message.contains("\tat "), () -> "a stack trace: " + what);
        assertFalse(message.matches("(?s).*\\b(?:java|dev)\\.[a-z]+\\.\\S*(?:Exception|Error)\\b.*"), what);
        if (status == EmulatorCommand.USAGE_ERROR && message.isEmpty()) {
            throw new AssertionError("no message: " + what);
        }
    }

    private byte[] bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Random bytes, or a file of a kind that is known with some bytes changed, or its end missing. */
    private byte[] damaged(byte[] good) {
        byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
        for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(random.nextBoolean() ? Math.min(96, bytes.length) : bytes.length)] =
                    (byte) random.nextInt();
        }
        return bytes;
    }

    private static byte[] elf() {
        byte[] code = new Assembler().load("a7", 1).add("ecall; wfi").exit(5).bytes();
        return new ElfBuilder()
                .entry(0x8020_0000L)
                .segment(0x8020_0000L, code, 4096)
                .function("main", 0x8020_0000L, code.length)
                .buildWithSections();
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    @Test
    void imagesUnderEachFirmware() throws IOException {
        String good = file("good.elf", elf());
        for (int i = 0; i < 80; i++) {
            byte[] content = i % 2 == 0 ? bytes(3000) : damaged(elf());
            String image = file("image", content);
            String firmware = List.of("sbi", "none", good, image).get(i / 2 % 4);
            run("--memory=4M", "--bios", firmware, "--engine", i % 3 == 0 ? "compiler" : "interpreter", LIMIT, image);
            assertArrayEquals(content, Files.readAllBytes(Path.of(image)), "the image's file");
        }
        assertArrayEquals(elf(), Files.readAllBytes(Path.of(good)));
    }

    /** Observers read symbols and line tables, which may be damaged too. */
    @Test
    void symbolsOfImagesThatAreWatched() throws IOException {
        for (int i = 0; i < 40; i++) {
            String image = file("image", damaged(elf()));
            run(
                    "--memory=4M",
                    "--profile",
                    folder.resolve("profile").toString(),
                    "--coverage",
                    folder.resolve("coverage").toString(),
                    "--trace=" + folder.resolve("trace"),
                    LIMIT,
                    image);
        }
    }

    @Test
    void snapshotFiles() throws IOException {
        String image = file("good.elf", elf());
        Path snapshot = folder.resolve("snapshot");
        run(
                "--memory=1M",
                "--max-instructions=2",
                "--snapshot",
                snapshot.toString(),
                "--bios=none",
                file("raw", new Assembler().add("addi a0, a0, 1; jal zero, -4").bytes()));
        assertEquals(124, status);
        byte[] good = Files.readAllBytes(snapshot);
        for (int i = 0; i < 80; i++) {
            byte[] content = damaged(good);
            String restored = file("damaged", content);
            run(
                    "--memory=1M",
                    "--bios=none",
                    "--restore",
                    restored,
                    LIMIT,
                    folder.resolve("raw").toString());
            assertTrue(
                    Arrays.equals(content, good) || status == EmulatorCommand.USAGE_ERROR,
                    "a damaged snapshot is noticed by its checksum: " + status);
            assertArrayEquals(content, Files.readAllBytes(Path.of(restored)));
        }
        run("--memory=1M", "--restore", image, image);
        assertEquals(EmulatorCommand.USAGE_ERROR, status);
    }

    /** Files behind devices, whose guest executes random bytes: those that are given to be read stay as they are. */
    @Test
    void filesOfDevices() throws IOException {
        for (int i = 0; i < 40; i++) {
            byte[] content = bytes(5000);
            String data = file("data", content);
            List<String> arguments = new ArrayList<>(List.of(
                    "--memory=4M",
                    "--disk=" + data + (i % 2 == 0 ? ",readonly" : ",overlay"),
                    "--flash=" + data + ",readonly",
                    "--fw-cfg=opt/name=" + data,
                    "--virtio-console=" + folder.resolve("second"),
                    "--virtio-console-input=" + data,
                    "--share=tag=" + folder + ",readonly",
                    LIMIT,
                    file("image", bytes(2000))));
            run(arguments.toArray(String[]::new));
            assertArrayEquals(content, Files.readAllBytes(Path.of(data)));
        }
    }

    /** Words that are near to what options take. */
    @Test
    void valuesOfOptions() throws IOException {
        String image = file("good.elf", elf());
        List<String> options = List.of(
                "--memory",
                "--bios",
                "--engine",
                "--cpu",
                "--disk",
                "--rng",
                "--net",
                "--share",
                "--flash",
                "--fw-cfg",
                "--rtc",
                "--max-instructions",
                "--trace-kinds",
                "--restore",
                "--initrd",
                "--dtb",
                "--smp");
        List<String> words = List.of(
                "",
                " ",
                "=",
                ",",
                "a=",
                "=a",
                "a=b",
                "0",
                "-1",
                "1",
                "4M",
                "99999999999999999999",
                "rv64",
                "on",
                "host",
                "user",
                "x=on",
                "zba=off",
                "rv64,zba",
                ",readonly",
                "a,readonly",
                "now",
                "2026-13-01T00:00:00Z",
                "sbi,",
                "\u00e9\ud83d\ude00",
                folder.toString(),
                "a=" + folder,
                folder + ",overlay",
                image);
        for (String option : options) {
            for (String word : words) {
                if (option.equals("--memory")) {
                    run(option + "=" + word, LIMIT, image);
                } else {
                    run("--memory=4M", option + "=" + word, LIMIT, image);
                }
                assertArrayEquals(elf(), Files.readAllBytes(Path.of(image)));
            }
        }
    }
}
