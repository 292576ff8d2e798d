package dev.terrarium.emulator;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.terrarium.emulator.junit.Transcript;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boots U-Boot as Debian's package {@code u-boot-qemu} has it, to its prompt, and types commands. */
class UBootTest {
    private static final Path FOLDER = Path.of("/usr/lib/u-boot");
    private static final Path OPENSBI = Path.of("/usr/lib/riscv64-linux-gnu/opensbi/generic/fw_dynamic.elf");
    private static final String PROMPT = "=> ";

    private static Transcript boot(String build, String firmware, Engine engine) {
        Path image = FOLDER.resolve(build);
        assumeTrue(Files.exists(image), "the package u-boot-qemu is not installed");
        MachineBuilder builder = Machine.builder().engine(engine).maxInstructions(3_000_000_000L);
        switch (firmware) {
            case "none":
                builder.firmware(Firmware.NONE).image(image);
                break;
            case "itself":
                builder.firmware(image);
                break;
            case "opensbi":
                builder.firmware(OPENSBI).image(image);
                break;
            default:
                builder.image(image);
                break;
        }
        Transcript transcript = Transcript.of(builder, "");
        return transcript.runUntil("Hit any key to stop autoboot").type(" ").runUntil(PROMPT);
    }

    @ParameterizedTest
    @CsvSource({
        "qemu-riscv64_smode/u-boot.bin, sbi, INTERPRETER",
        "qemu-riscv64_smode/uboot.elf, sbi, COMPILER",
        "qemu-riscv64_smode/u-boot.bin, opensbi, INTERPRETER",
        "qemu-riscv64/u-boot.bin, none, INTERPRETER",
        "qemu-riscv64/u-boot.bin, itself, COMPILER",
    })
    void reachesItsPrompt(String build, String firmware, Engine engine) {
        try (Transcript transcript = boot(build, firmware, engine)) {
            transcript.type("version\n").runUntil("U-Boot 2023.01").runUntil(PROMPT);
            transcript.type("bdinfo\n").runUntil("relocaddr").runUntil(PROMPT);
            String text = transcript.text();
            assertTrue(text.contains("DRAM:  128 MiB"), text);
            transcript
                    .type("reset\n")
                    .runUntil("Hit any key to stop autoboot")
                    .type(" ")
                    .runUntil(PROMPT);
            transcript.type("poweroff\n").endsWith(0);
        }
    }
}
