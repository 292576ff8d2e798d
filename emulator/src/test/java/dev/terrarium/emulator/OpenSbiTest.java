package dev.terrarium.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.assembler.Program;
import dev.terrarium.emulator.hart.ProcessorModel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** OpenSBI as Debian's package {@code opensbi} has it, on processors that it finds and on ones that it has to do without. */
class OpenSbiTest {
    private static final Path FOLDER = Path.of("/usr/lib/riscv64-linux-gnu/opensbi/generic");

    /** Sets the timer, waits for its interrupt, prints whether it came, and shuts down. */
    private static byte[] image() {
        return new Assembler()
                .add("auipc t0, 0; addi t0, t0, 88; csrrw zero, 0x105, t0; addi t1, zero, 32; csrrs zero, 0x104, t1")
                .add("csrrs a0, 0xc01, zero; addi a0, a0, 2000; addi a6, zero, 0")
                .load("a7", 0x54494d45)
                .add("ecall; csrrsi zero, 0x100, 2; wfi; wfi; jal zero, -4")
                .padTo(88)
                .load("a0", '!')
                .load("a7", 1)
                .add("ecall")
                .load("a7", 8)
                .add("ecall")
                .bytes();
    }

    @ParameterizedTest
    @CsvSource({
        "fw_dynamic.elf, INTERPRETER, rv64",
        "fw_dynamic.elf, COMPILER, rv64",
        "fw_jump.elf, INTERPRETER, 'rv64,svade=on'",
        "fw_dynamic.elf, INTERPRETER, rv64gc"
    })
    void bootsAnImage(String firmware, Engine engine, String processor) {
        assumeTrue(Files.exists(FOLDER.resolve(firmware)), "the package opensbi is not installed");
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        RunResult result = Machine.builder()
                .firmware(FOLDER.resolve(firmware))
                .image(image())
                .processor(ProcessorModel.parse(processor))
                .engine(engine)
                .consoleOutput(console)
                .maxInstructions(50_000_000)
                .build()
                .run();
        String text = console.toString(StandardCharsets.UTF_8);
        assertEquals(RunResult.Reason.POWER_OFF, result.reason(), text);
        assertTrue(text.contains("OpenSBI v"), text);
        assertTrue(text.contains("Boot HART PMP Count       : 16"), text);
        assertTrue(text.endsWith("!"), text);
        String extensions = processor.equals("rv64gc") ? "time" : "time,sstc";
        assertTrue(text.contains("Boot HART ISA Extensions  : " + extensions), text);
    }

    /** Harts 1 to 3 stay with the firmware until the image, which runs on one of the four, asks for them: it never does. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void bootsAnImageOnOneOfFourHarts(Engine engine) {
        assumeTrue(Files.exists(FOLDER.resolve("fw_dynamic.elf")), "the package opensbi is not installed");
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        Machine machine = Machine.builder()
                .firmware(FOLDER.resolve("fw_dynamic.elf"))
                .image(image())
                .harts(4)
                .engine(engine)
                .consoleOutput(console)
                .maxInstructions(50_000_000)
                .build();
        RunResult result = machine.run();
        String text = console.toString(StandardCharsets.UTF_8);
        assertEquals(RunResult.Reason.POWER_OFF, result.reason(), text);
        assertTrue(text.contains("Platform HART Count       : 4"), text);
        assertTrue(text.contains("Domain0 HARTs             : 0*,1*,2*,3*"), text);
        assertTrue(text.endsWith("!"), text);
    }

    /** The firmware starts the others, sends interrupts and fences to them, and the total is exact. */
    @ParameterizedTest
    @CsvSource({"INTERPRETER, false", "COMPILER, false", "INTERPRETER, true"})
    void startsAllHartsForAnImage(Engine engine, boolean aclint) {
        assumeTrue(Files.exists(FOLDER.resolve("fw_dynamic.elf")), "the package opensbi is not installed");
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        Machine machine = Machine.builder()
                .firmware(FOLDER.resolve("fw_dynamic.elf"))
                .image(Program.assemble(MultiHartTest.SPINLOCK))
                .harts(4)
                .aclint(aclint)
                .engine(engine)
                .consoleOutput(console)
                .maxInstructions(50_000_000)
                .build();
        RunResult result = machine.run();
        assertEquals(RunResult.Reason.POWER_OFF, result.reason(), () -> String.join("\n", machine.describeHarts()));
        assertEquals(0, result.exitStatus());
    }
}
