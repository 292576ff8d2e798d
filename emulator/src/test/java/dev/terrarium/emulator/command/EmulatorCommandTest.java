package dev.terrarium.emulator.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.assembler.Assembler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line. */
class EmulatorCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();
    private String image;

    /** Prints a letter that it reads, or {@code ?}, and exits with 3. */
    @BeforeEach
    void writeImage() throws IOException {
        image = write(
                "echo.bin",
                new Assembler()
                        .load("a7", 2)
                        .add("ecall; bge a0, zero, 8; addi a0, zero, 63")
                        .load("a7", 1)
                        .add("ecall")
                        .exit(3));
    }

    private String write(String name, Assembler code) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, code.bytes());
        return file.toString();
    }

    private int run(String... arguments) {
        return runWithInput("", arguments);
    }

    private int runWithInput(String input, String... arguments) {
        int status = EmulatorCommand.execute(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.US_ASCII)),
                output,
                new PrintStream(error, true, StandardCharsets.UTF_8),
                arguments);
        assertFalse(errorText().contains("\tat "), "a stack trace: " + errorText());
        return status;
    }

    private String outputText() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private String errorText() {
        return error.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theExitStatusIsTheGuests() {
        assertEquals(3, run(image));
        assertEquals("?", outputText());
        assertEquals("", errorText());
    }

    @Test
    void standardInputIsTheConsole() {
        assertEquals(3, runWithInput("x", image));
        assertEquals("x", outputText());
    }

    @Test
    void statisticsAreTheLastLineOfStandardError() {
        assertEquals(3, run("--stats", image));
        assertEquals(String.format("retired-instructions: 11%n"), errorText());
        assertEquals("?", outputText());
    }

    @Test
    void statisticsTellTheCountOfEachHart() {
        assertEquals(3, run("--stats", "--smp", "3", image));
        assertEquals(
                String.format("retired-instructions of hart 0: 11%nretired-instructions of hart 1: 0%n"
                        + "retired-instructions of hart 2: 0%nretired-instructions: 11%n"),
                errorText());
    }

    @Test
    void theNumberOfHartsIsChecked() {
        assertEquals(2, run("--smp", "9", image));
        assertEquals(
                String.format("terrarium-emulator: a machine cannot have 9 harts: it takes 1 to 8%n"), errorText());
    }

    @Test
    void statisticsFollowEverythingElse() {
        assertEquals(124, run("--stats", "--trace", "--max-instructions", "2", image));
        String[] lines = errorText().split("\\R");
        assertTrue(lines[0].startsWith("S 0x0000000080200000 "), errorText());
        assertEquals("retired-instructions: 2", lines[lines.length - 1]);
        assertTrue(errorText().contains("the limit of instructions was reached"), errorText());
    }

    @Test
    void helpTellsTheOptions() {
        assertEquals(0, run("--help"));
        for (String option : new String[] {
            "--memory",
            "--engine",
            "--cpu",
            "--max-instructions",
            "--trace",
            "--stats",
            "--bios",
            "--dump-device-tree",
            "--version"
        }) {
            assertTrue(outputText().contains(option), option);
        }
        assertEquals("", errorText());
    }

    @Test
    void theProcessorHasWhatItIsAskedToHave() throws IOException {
        String bits = write(
                "bits.bin", new Assembler().add("addi a0, zero, 5; cpop a1, a0").exit(7));
        assertEquals(7, run("--bios", "none", bits));
        assertEquals(126, run("--bios", "none", "--cpu", "rv64,zbb=off", bits));
    }

    @Test
    void aProcessorThatThereIsNot() {
        assertEquals(2, run("--cpu", "rv64,avx=on", image));
        assertTrue(errorText().contains("a processor has no 'avx': there are zicbom, zicboz, "), errorText());
    }

    @Test
    void disksThatCannotBe() throws IOException {
        assertEquals(2, run("--disk", folder.resolve("none.img") + ",overlay", image));
        assertTrue(errorText().contains("there is no disk file " + folder.resolve("none.img") + ":"), errorText());
        assertEquals(2, run("--disk", image, image));
        assertTrue(errorText().contains("a disk has one or more sectors of 512"), errorText());
        assertEquals(2, run("--disk", ",readonly", image));
        assertTrue(errorText().contains("',readonly' names no file"), errorText());
        assertEquals(2, run("--rng", "dice", image));
        assertTrue(errorText().contains("'dice' is no source of randomness"), errorText());
        assertEquals(2, run("--virtio-console", folder.toString(), image));
        assertTrue(errorText().contains("cannot write the second console's output: " + folder), errorText());
    }

    @Test
    void devicesThatCannotBe() throws IOException {
        assertEquals(2, run("--flash", folder.toString(), image));
        assertTrue(errorText().contains("cannot use the flash file " + folder), errorText());
        assertEquals(2, run("--flash", image, "--flash", image, "--flash", image, image));
        assertTrue(errorText().contains("the machine has 2 banks of flash"), errorText());
        assertEquals(2, run("--fw-cfg", "opt/a=" + folder.resolve("none"), image));
        assertTrue(errorText().contains("there is no firmware configuration file"), errorText());
        assertEquals(2, run("--fw-cfg", "a b=" + image, image));
        assertTrue(errorText().contains("'a b' cannot be a file of the firmware configuration"), errorText());
        assertEquals(2, run("--share", "host=" + image, image));
        assertTrue(errorText().contains("cannot share " + image + ": it is a file"), errorText());
        assertEquals(2, run("--share", folder.toString(), image));
        assertTrue(errorText().contains("shares no folder: give TAG=FOLDER"), errorText());
        assertEquals(2, run("--share", "=" + folder, image));
        assertTrue(errorText().contains("cannot be the tag of a shared folder"), errorText());
        assertEquals(2, run("--rtc", "tomorrow", image));
        assertTrue(errorText().contains("'tomorrow' is no date"), errorText());
        assertEquals(2, run("--rtc", "9999-01-01T00:00:00Z", image));
        assertTrue(errorText().contains("it ends in 2262"), errorText());
    }

    @Test
    void devicesDoNotChangeARun() throws IOException {
        Path disk = Files.write(folder.resolve("disk.img"), new byte[4096]);
        Path log = folder.resolve("log");
        assertEquals(
                3,
                run(
                        "--stats",
                        "--disk",
                        disk.toString(),
                        "--disk",
                        disk + ",readonly",
                        "--rng",
                        "1",
                        "--virtio-console",
                        log.toString(),
                        image));
        assertEquals(String.format("retired-instructions: 11%n"), errorText());
        assertArrayEquals(new byte[4096], Files.readAllBytes(disk));
        assertEquals(0, Files.size(log));
    }

    @Test
    void versionTellsTheName() {
        assertEquals(0, run("--version"));
        assertTrue(outputText().startsWith("terrarium-emulator "), outputText());
    }

    @Test
    void unknownOptions() {
        assertEquals(2, run("--nonsense", image));
        assertTrue(errorText().startsWith("Unknown option: '--nonsense'"), errorText());
        assertEquals("", outputText());
    }

    @Test
    void aMissingImage() {
        assertEquals(2, run());
        assertEquals(
                String.format(
                        "terrarium-emulator: there is nothing to boot: name an IMAGE, or firmware with --bios FILE%n"),
                errorText());
    }

    @Test
    void aMissingFile() {
        assertEquals(2, run("--stats", folder.resolve("none.elf").toString()));
        assertEquals(
                String.format("terrarium-emulator: there is no image file %s%n", folder.resolve("none.elf")),
                errorText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12Q", "", "-1M", "many", "0x100", "99999999999999999999"})
    void memoryThatIsNoSize(String size) {
        assertEquals(2, run("--memory", size, image));
        assertTrue(errorText().contains("is not a size"), errorText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4096", "64K", "3G", "5000001"})
    void memoryThatCannotBe(String size) {
        assertEquals(2, run("--memory", size, image));
        assertTrue(errorText().startsWith("terrarium-emulator: a machine cannot have "), errorText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"interpreter", "compiler"})
    void engines(String engine) {
        assertEquals(3, run("--stats", "--engine", engine, image));
        assertEquals(String.format("retired-instructions: 11%n"), errorText());
    }

    @Test
    void anEngineThatDoesNotExist() {
        assertEquals(2, run("--engine", "fast", image));
        assertTrue(errorText().contains("there is no engine 'fast': it is interpreter or compiler"), errorText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8M", "8m", "8192K", "8388608"})
    void memorySizes(String size) {
        assertEquals(3, run("--memory=" + size, image));
    }

    @Test
    void limitsThatAreNoCounts() {
        assertEquals(2, run("--max-instructions", "x", image));
        assertTrue(errorText().contains("--max-instructions"), errorText());
    }

    @Test
    void aNegativeLimit() {
        assertEquals(2, run("--max-instructions=-1", image));
        assertTrue(errorText().contains("cannot be -1"), errorText());
    }

    @Test
    void firmwareThatIsNotThere() {
        String missing = folder.resolve("none.elf").toString();
        assertEquals(2, run("--bios", missing, image));
        assertEquals(String.format("terrarium-emulator: there is no firmware file %s%n", missing), errorText());
    }

    @Test
    void withoutFirmware() throws IOException {
        String machineMode =
                write("m.bin", new Assembler().add("csrrs a0, 0xf14, zero").exit(4));
        assertEquals(4, run("--bios", "none", machineMode));
    }

    /** Firmware that enters the image in S-mode where a2 says it is; the image sees what the firmware has read there. */
    @Test
    void firmwareRunsBelowTheImage() throws IOException {
        String below = write(
                "firmware.bin",
                new Assembler()
                        .add("addi t1, zero, -1; csrrw zero, 0x3b0, t1; csrrwi zero, 0x3a0, 31") // memory is for all
                        .add("ld t1, 16(a2); csrrw zero, 0x341, t1; lw s0, 0(a2)")
                        .load("t1", 0x1800)
                        .add("csrrc zero, 0x300, t1")
                        .load("t1", 0x800)
                        .add("csrrs zero, 0x300, t1; mret"));
        int exit = new Assembler().exit(1).size();
        String above = write(
                "above.bin",
                new Assembler()
                        .load("t0", 0x4942534f)
                        .add("beq s0, t0, " + (4 + exit))
                        .exit(1)
                        .exit(6));
        assertEquals(6, run("--bios", below, above));
    }

    @Test
    void firmwareAndImageNeedDifferentMemory() throws IOException {
        Path large = folder.resolve("large.bin");
        Files.write(large, new byte[(2 << 20) + 1]);
        assertEquals(2, run("--bios", large.toString(), image));
        assertTrue(errorText().contains("want the same memory"), errorText());
    }

    @Test
    void tracesGoToAFile() throws IOException {
        Path trace = folder.resolve("trace.txt");
        assertEquals(3, run("--trace=" + trace, image));
        assertEquals(11, Files.readAllLines(trace).size());
        assertEquals("", errorText());
    }

    @Test
    void aTraceThatCannotBeWritten() {
        assertEquals(2, run("--trace=" + folder, image));
        assertTrue(errorText().startsWith("terrarium-emulator: cannot write the trace to "), errorText());
    }

    @Test
    void theDeviceTreeCanBeDumped() throws IOException {
        Path tree = folder.resolve("tree.dtb");
        assertEquals(3, run("--dump-device-tree", tree.toString(), image));
        byte[] magic = {(byte) 0xd0, 0x0d, (byte) 0xfe, (byte) 0xed};
        assertArrayEquals(magic, Arrays.copyOf(Files.readAllBytes(tree), 4));
    }

    @Test
    void aDeviceTreeThatCannotBeWritten() {
        assertEquals(2, run("--dump-device-tree", folder.toString(), image));
        assertTrue(errorText().contains("cannot write the device tree to "), errorText());
    }

    @Test
    void aGuestThatIdlesForEver() throws IOException {
        assertEquals(125, run("--stats", write("idle.bin", new Assembler().add("wfi"))));
        assertEquals(
                String.format("terrarium-emulator: the guest idles for ever: no interrupt can wake it (after 1"
                        + " instructions, at pc 0x80200004)%n"
                        + "  the hart waits (WFI) in S-mode at 0x80200004%n"
                        + "  called from 0x0, sp 0x0%n"
                        + "  interrupts enabled: none; pending: none%n"
                        + "  interrupts are off in S-mode and off in M-mode (sstatus.SIE, mstatus.MIE)%n"
                        + "  no trap was taken%n"
                        + "retired-instructions: 1%n"),
                errorText());
    }

    @Test
    void anImageForAnotherMachine() throws IOException {
        Path file = folder.resolve("foreign.elf");
        byte[] header = new byte[64];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, 0, header, 0, 7);
        header[18] = 62;
        Files.write(file, header);
        assertEquals(2, run(file.toString()));
        assertTrue(errorText().contains("x86-64"), errorText());
    }

    @Test
    void aTrapThatLoopsIsExplained() throws IOException {
        // The handler, at 0x10, is an instruction that does not exist.
        String loop = write(
                "loop.bin",
                new Assembler()
                        .add("auipc t0, 0; addi t0, t0, 16; csrrw zero, 0x105, t0; ebreak")
                        .padTo(20));
        assertEquals(126, run(loop));
        assertTrue(errorText().contains("  the last trap: illegal instruction, value 0x0, at 0x80200010"), errorText());
    }

    @Test
    void reportsGoToFiles() throws IOException {
        Path profile = folder.resolve("profile");
        Path coverage = folder.resolve("coverage");
        assertEquals(3, run("--deterministic", "--profile", profile.toString(), "--coverage=" + coverage, image));
        assertTrue(Files.readString(profile).startsWith("[unknown] "), Files.readString(profile));
        assertTrue(Files.readString(folder.resolve("profile.svg")).contains("<svg "));
        assertTrue(Files.readString(folder.resolve("profile.txt")).contains("by module"));
        assertEquals("", errorText());
        assertEquals(2, run("--profile", folder.toString(), image));
        assertTrue(errorText().startsWith("terrarium-emulator: cannot write the profile to "), errorText());
    }

    @Test
    void kindsOfTracesAreChosen() {
        assertEquals(3, run("--trace=-", "--trace-kinds", "mmio,sbi,traps", image));
        assertTrue(
                errorText().endsWith(String.format("mmio: write 4 at 0x100000 (TestFinisher): 0x33333%n")),
                errorText());
        assertEquals(2, run("--trace=-", "--trace-kinds", "magic", image));
        assertTrue(
                errorText().contains("there is no trace of 'magic': there are instructions, traps, mmio, sbi"),
                errorText());
    }

    @Test
    void aRunGoesOnFromASnapshot() throws IOException {
        String snapshot = folder.resolve("snapshot").toString();
        assertEquals(124, runWithInput("k", "--max-instructions=4", "--snapshot", snapshot, image));
        assertEquals("", outputText());
        assertEquals(3, run("--restore", snapshot, "--engine=compiler", "--stats", image));
        assertEquals("k", outputText());
        assertTrue(errorText().endsWith(String.format("retired-instructions: 10%n")), errorText());
        assertEquals(2, run("--restore", image, image));
        assertTrue(errorText().contains(image + " is no snapshot of a machine"), errorText());
        assertEquals(2, run("--restore", snapshot, "--memory=64M", image));
        assertTrue(errorText().contains("the snapshot is of another machine"), errorText());
    }

    @Test
    void theHostsEntropyIsNotDeterministic() {
        assertEquals(2, run("--deterministic", "--rng", "host", image));
        assertTrue(errorText().contains("a deterministic run cannot have the host's entropy"), errorText());
        assertEquals(3, run("--deterministic", "--rng", "7", image));
    }

    @Test
    void aKernelIsAnImageByAnotherName() throws IOException {
        Path disk = Files.writeString(folder.resolve("initrd"), "disk");
        Path tree = folder.resolve("tree.dtb");
        assertEquals(
                3,
                run(
                        "--kernel",
                        image,
                        "--initrd",
                        disk.toString(),
                        "--append",
                        "quiet splash",
                        "--dump-device-tree",
                        tree.toString()));
        String text = Files.readString(tree, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("quiet splash\0") && text.contains("linux,initrd-start"), text);
        assertEquals(3, run("--dtb", tree.toString(), image));
    }

    @Test
    void oneImageIsBooted() {
        assertEquals(2, run("--kernel", "a.bin", "b.bin"));
        assertEquals(
                String.format(
                        "terrarium-emulator: IMAGE and --kernel name two images, b.bin and a.bin: the machine boots one,"
                                + " so leave one of them out%n"),
                errorText());
    }

    @Test
    void firmwareMayBeBootedAlone() throws IOException {
        assertEquals(3, run("--bios", write("firmware.bin", new Assembler().exit(3))));
    }
}
