package dev.terrarium.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.hart.CsrNumber;
import dev.terrarium.emulator.hart.Privilege;
import dev.terrarium.emulator.image.ElfBuilder;
import dev.terrarium.emulator.memory.MemoryMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine as a library. */
class MachineTest {
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    private MachineBuilder machine(Assembler code) {
        return configure(Machine.builder().memory(4 << 20).image(code.bytes()).consoleOutput(console));
    }

    /** Sets the engine. */
    MachineBuilder configure(MachineBuilder builder) {
        return builder.engine(Engine.INTERPRETER);
    }

    private String consoleText() {
        return console.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void imagesStartInSupervisorModeWithHartAndDeviceTree() {
        Machine machine = machine(new Assembler().exit(0)).build();
        assertEquals(MemoryMap.SUPERVISOR_ENTRY, machine.pc());
        assertEquals(Privilege.SUPERVISOR, machine.privilege());
        assertEquals(0, machine.register(10));
        byte[] tree = machine.deviceTree();
        assertArrayEquals(tree, machine.readMemory(machine.register(11), tree.length));
        assertEquals(0, machine.register(11) % 8, "the boot protocol wants the tree aligned");
        assertEquals(0, machine.csr(CsrNumber.SATP));
        assertEquals(0, machine.csr(CsrNumber.SSTATUS) & 2);
    }

    @Test
    void withoutFirmwareImagesStartInMachineMode() {
        Machine machine =
                machine(new Assembler().exit(0)).firmware(Firmware.NONE).build();
        assertEquals(MemoryMap.RAM_BASE, machine.pc());
        assertEquals(Privilege.MACHINE, machine.privilege());
        assertEquals(0, machine.run().exitStatus());
    }

    @Test
    void elfImagesStartAtTheirEntry() {
        byte[] code = new Assembler().add("addi a0, a0, 1").exit(7).bytes();
        byte[] elf = new ElfBuilder()
                .entry(0x80300004L)
                .segment(0x80300000L, code, code.length)
                .build();
        Machine machine = Machine.builder().memory(4 << 20).image(elf).build();
        assertEquals(0x80300004L, machine.pc());
        assertEquals(7, machine.run().exitStatus());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 42, 255, 65535})
    void theTestFinisherGivesTheExitStatus(int status) {
        RunResult result = machine(new Assembler().exit(status)).build().run();
        assertEquals(status, result.exitStatus());
        assertEquals(RunResult.Reason.POWER_OFF, result.reason());
    }

    @Test
    void retiredInstructionsAreExact() {
        // 2 + 100 * 3 + 1 instructions, then lui, lui, addiw and sw.
        Assembler code = new Assembler()
                .load("a0", 100)
                .add("addi a1, zero, 0")
                .add("addi a1, a1, 2; addi a0, a0, -1; bne a0, zero, -8")
                .add("addi a2, zero, 0");
        int before = code.size();
        code.exit(0);
        Machine machine = machine(code).build();
        RunResult result = machine.run();
        assertEquals(2 + 300 + 1 + (code.size() - before) / 4, result.retiredInstructions());
        assertEquals(result.retiredInstructions(), machine.retiredInstructions());
        assertEquals(200, machine.register(11));
        assertEquals(result, machine.run(), "a machine that is off stays off");
        assertFalse(machine.step());
    }

    @Test
    void theCountDoesNotDependOnHowItIsRun() {
        Assembler code = new Assembler()
                .load("a0", 1000)
                .add("addi a0, a0, -1; bne a0, zero, -4")
                .exit(3);
        RunResult whole = machine(code).build().run();
        Machine stepped = machine(code).build();
        int steps = 1;
        while (stepped.step()) {
            steps++;
        }
        assertEquals(whole.retiredInstructions(), stepped.retiredInstructions());
        assertEquals(whole.retiredInstructions(), steps);
        Machine chunked = machine(code).build();
        RunResult result = chunked.run(7);
        assertEquals(new RunResult(124, RunResult.Reason.INSTRUCTION_LIMIT, 7), result);
        while (result.reason() == RunResult.Reason.INSTRUCTION_LIMIT) {
            result = chunked.run(11);
        }
        assertEquals(whole, result);
    }

    @Test
    void theLimitOfInstructionsIsExact() {
        Machine machine = machine(new Assembler().add("addi a0, a0, 1; jal zero, -4"))
                .maxInstructions(1_000_001)
                .build();
        assertEquals(new RunResult(124, RunResult.Reason.INSTRUCTION_LIMIT, 1_000_001), machine.run());
        assertEquals(500_001, machine.register(10));
    }

    @Test
    void theHostsTimeCanBeLimited() {
        RunResult result = machine(new Assembler().add("addi a0, a0, 1; jal zero, -4"))
                .timeout(Duration.ofMillis(20))
                .build()
                .run();
        assertEquals(RunResult.Reason.TIMEOUT, result.reason());
        assertEquals(124, result.exitStatus());
    }

    @ParameterizedTest
    @CsvSource({"'wfi'", "'jal zero, 0'", "'c.j 0'", "'wfi; jal zero, -4'"})
    void aGuestThatIdlesForEverIsStopped(String code) {
        RunResult result = machine(new Assembler().add("addi a0, zero, 1").add(code))
                .build()
                .run();
        assertEquals(RunResult.Reason.IDLE_FOREVER, result.reason());
        assertEquals(125, result.exitStatus());
    }

    @Test
    void aGuestWhoseTrapHandlerTrapsIsStopped() {
        RunResult result = machine(new Assembler().writeCsr(CsrNumber.STVEC, 0).add("ebreak"))
                .build()
                .run();
        assertEquals(RunResult.Reason.TRAP_LOOP, result.reason());
        assertEquals(126, result.exitStatus());
    }

    @Test
    void waitingForATimerSkipsTheTime() {
        // Sets the timer an hour ahead, enables its interrupt in sie but not in sstatus, waits, reads the time.
        long hour = 36_000_000_000L;
        Machine machine = machine(new Assembler()
                        .load("a0", hour)
                        .load("a7", 0)
                        .add("ecall")
                        .writeCsr(CsrNumber.SIE, 0x20)
                        .add("wfi; csrrs s0, 0xc01, zero")
                        .exit(0))
                .build();
        RunResult result = machine.run();
        assertEquals(RunResult.Reason.POWER_OFF, result.reason());
        assertEquals(hour, machine.register(8));
        assertTrue(result.retiredInstructions() < 100);
    }

    @Test
    void timerInterruptsArriveOnTheInstruction() {
        // The handler, in M-mode, exits with how far a counter came.
        Assembler code = new Assembler()
                .writeCsr(CsrNumber.MTVEC, MemoryMap.RAM_BASE + 0x100)
                .load("t0", 0x2004000)
                .load("t1", 50)
                .add("sd t1, 0(t0)")
                .writeCsr(CsrNumber.MIE, 0x80)
                .add("csrrsi zero, 0x300, 8")
                .add("addi s0, s0, 1; jal zero, -4")
                .padTo(0x100)
                .exit(9);
        Machine machine = machine(code).firmware(Firmware.NONE).build();
        assertEquals(9, machine.run().exitStatus());
        assertEquals(1L << 63 | 7, machine.csr(CsrNumber.MCAUSE));
        // mtime reaches 50 when 500 instructions have been retired; the handler's own follow.
        int handler = (code.size() - 0x100) / 4;
        assertEquals(500 + handler, machine.retiredInstructions());
    }

    @Test
    void theSerialPortIsTheConsole() {
        Assembler code = new Assembler().load("t0", 0x10000000);
        for (char letter : "hi\n".toCharArray()) {
            code.load("t1", letter).add("sb t1, 0(t0)");
        }
        machine(code.exit(0)).build().run();
        assertEquals("hi\n", consoleText());
    }

    @Test
    void consoleInputInterruptsThroughTheInterruptController() {
        // M-mode: enables source 10 and the port's interrupt, waits; the handler claims, reads the byte, exits with it.
        Assembler code = new Assembler()
                .writeCsr(CsrNumber.MTVEC, MemoryMap.RAM_BASE + 0x100)
                .load("t0", 0xc000000 + 40)
                .load("t1", 1)
                .add("sw t1, 0(t0)")
                .load("t0", 0xc002000)
                .load("t1", 1 << 10)
                .add("sw t1, 0(t0)")
                .load("t0", 0x10000000)
                .load("t1", 1)
                .add("sb t1, 1(t0)")
                .writeCsr(CsrNumber.MIE, 0x800)
                .add("csrrsi zero, 0x300, 8; wfi; jal zero, -4")
                .padTo(0x100)
                .load("t0", 0xc200004)
                .add("lw s0, 0(t0)")
                .load("t0", 0x10000000)
                .add("lbu s1, 0(t0)")
                .exit(1);
        Machine machine = machine(code)
                .firmware(Firmware.NONE)
                .consoleInput(new ByteArrayInputStream(new byte[] {'k'}))
                .build();
        assertEquals(1, machine.run().exitStatus());
        assertEquals(10, machine.register(8));
        assertEquals('k', machine.register(9));
        assertEquals(1L << 63 | 11, machine.csr(CsrNumber.MCAUSE));
        Machine silent = machine(code).firmware(Firmware.NONE).build();
        assertEquals(RunResult.Reason.IDLE_FOREVER, silent.run().reason(), "input at its end interrupts nobody");
    }

    @Test
    void stateCanBeReadAndChanged() {
        Machine machine =
                machine(new Assembler().add("addi a0, a1, 1; fmv.d.x fa0, a0")).build();
        machine.setRegister(11, 41);
        machine.setRegister(0, 5);
        machine.setFloatRegister(3, 77);
        assertTrue(machine.step());
        assertTrue(machine.step());
        assertEquals(42, machine.register(10));
        assertEquals(0, machine.register(0));
        assertEquals(42, machine.floatRegister(10));
        assertEquals(77, machine.floatRegister(3));
        machine.writeMemory(0x80200000L, new Assembler().add("addi a0, zero, 9").bytes());
        machine.writeMemory(0x80000000L, new byte[0]);
        machine.setPc(0x80200000L);
        machine.step();
        assertEquals(9, machine.register(10));
        assertThrows(IndexOutOfBoundsException.class, () -> machine.register(32));
        assertThrows(IllegalArgumentException.class, () -> machine.csr(0x7c0));
        assertThrows(IllegalArgumentException.class, () -> machine.readMemory(0x1000, 4));
        assertThrows(IllegalArgumentException.class, () -> machine.readMemory(0x80000000L, -1));
        assertThrows(IllegalArgumentException.class, () -> machine.writeMemory(0x803fffffL, new byte[2]));
    }

    @Test
    void tracesTellLevelAddressAndInstruction() {
        ByteArrayOutputStream trace = new ByteArrayOutputStream();
        Assembler code = new Assembler().add("addi a0, zero, 5; c.li a1, 1").add(0);
        machine(code)
                .trace(new PrintStream(trace, true))
                .maxInstructions(2)
                .build()
                .run();
        assertEquals(
                String.format("S 0x0000000080200000 0x00500513 addi a0, zero, 5%n"
                        + "S 0x0000000080200004 0x00004585 addi a1, zero, 1%n"),
                trace.toString(StandardCharsets.UTF_8));
    }

    @Test
    void runsAreReproducible() {
        Assembler code = new Assembler()
                .load("a0", 5000)
                .add("csrrs a1, 0xc01, zero; add s0, s0, a1; addi a0, a0, -1; bne a0, zero, -12")
                .exit(0);
        Machine first = machine(code).build();
        Machine second = machine(code).build();
        assertEquals(first.run(), second.run());
        assertEquals(first.register(8), second.register(8));
        assertTrue(first.register(8) > 0);
    }

    @Test
    void imagesThatAreMissingOrWrong(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("none.elf");
        assertEquals(
                "there is no image file " + missing,
                assertThrows(
                                MachineException.class,
                                () -> Machine.builder().image(missing).build())
                        .getMessage());
        assertEquals(
                "cannot read the image file " + folder + ": it is a directory",
                assertThrows(
                                MachineException.class,
                                () -> Machine.builder().image(folder).build())
                        .getMessage());
        Path text = folder.resolve("cut.elf");
        Files.write(text, new byte[] {0x7f, 'E', 'L', 'F'});
        assertEquals(
                text + ": the ELF file is cut short: its header takes 64 bytes, and it has 4",
                assertThrows(
                                MachineException.class,
                                () -> Machine.builder().image(text).build())
                        .getMessage());
        assertThrows(MachineException.class, () -> Machine.builder().build());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -4096, 4096, (1 << 20) + 1, 2L << 30, Long.MAX_VALUE})
    void memorySizesThatCannotBe(long size) {
        MachineException failure = assertThrows(
                MachineException.class,
                () -> Machine.builder().memory(size).image(new byte[4]).build());
        assertTrue(failure.getMessage().startsWith("a machine cannot have " + size + " bytes"), failure.getMessage());
    }

    @Test
    void anImageMustLeaveRoomForTheDeviceTree() {
        MachineException failure = assertThrows(
                MachineException.class,
                () -> Machine.builder().memory(4 << 20).image(new byte[2 << 20]).build());
        assertTrue(failure.getMessage().contains("leaves no room for the device tree"), failure.getMessage());
    }

    @Test
    void aConsoleThatIsGoneEndsTheRun() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Machine machine = machine(new Assembler().load("a7", 1).load("a0", 'x').add("ecall"))
                .consoleOutput(gone)
                .build();
        MachineException failure = assertThrows(MachineException.class, machine::run);
        assertEquals("cannot write the console's output: Broken pipe", failure.getMessage());
    }
}
