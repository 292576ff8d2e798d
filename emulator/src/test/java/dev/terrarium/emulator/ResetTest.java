package dev.terrarium.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.hart.CsrNumber;
import dev.terrarium.emulator.memory.MemoryMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Guests that reset the machine. */
class ResetTest {
    private static final int SYSTEM_RESET = 0x53525354;

    /** Says whether memory was clear (0) or not (1), echoes a byte, and resets the machine; at the input's end, shuts down. */
    private static Assembler echo() {
        return new Assembler()
                .load("t0", 0x80300000L)
                .add("ld t1, 0(t0); addi t2, zero, 1; sd t2, 0(t0); addi a0, t1, 48; addi a7, zero, 1; ecall")
                .add("addi a7, zero, 2; ecall; bge a0, zero, 12; addi a7, zero, 8; ecall; addi a7, zero, 1; ecall");
    }

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    private MachineBuilder machine(Assembler code) {
        return Machine.builder()
                .memory(8 << 20)
                .image(code.bytes())
                .consoleInput(new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)))
                .consoleOutput(console)
                .maxInstructions(10_000);
    }

    @ParameterizedTest
    @CsvSource({"1, INTERPRETER", "2, COMPILER"})
    void firmwareResets(int type, Engine engine) {
        Assembler code = echo().load("a7", SYSTEM_RESET)
                .load("a6", 0)
                .load("a0", type)
                .load("a1", 0)
                .add("ecall");
        RunResult result = machine(code).engine(engine).build().run();
        assertEquals(RunResult.Reason.POWER_OFF, result.reason());
        assertEquals("0a0b0c0", console.toString(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theTestFinisherResets(Engine engine) {
        Assembler code = echo().load("t0", 0x100000).load("t1", 0x7777).add("sw t1, 0(t0)");
        MachineBuilder builder = machine(code).engine(engine);
        if (engine == Engine.COMPILER) {
            builder.compilerThreshold(1);
        }
        assertEquals(RunResult.Reason.POWER_OFF, builder.build().run().reason());
        assertEquals("0a0b0c0", console.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void eachStartIsTheSame() {
        Machine machine = machine(echo().load("t0", 0x100000).load("t1", 0x7777).add("sw t1, 0(t0)"))
                .build();
        byte[] memory = machine.readMemory(MemoryMap.RAM_BASE, 8 << 20);
        long[] registers = new long[32];
        for (int i = 0; i < 32; i++) {
            registers[i] = machine.register(i);
        }
        long start = machine.pc();
        machine.step();
        assertTrue(machine.runUntil(() -> machine.pc() == start), "it starts again");
        assertTrue(machine.retiredInstructions() > 10, "what was retired stays counted");
        for (int i = 0; i < 32; i++) {
            assertEquals(registers[i], machine.register(i), "x" + i);
        }
        assertEquals(1, machine.privilege());
        assertEquals(0, machine.csr(CsrNumber.INSTRET));
        assertEquals(0, machine.csr(CsrNumber.TIME));
        assertTrue(Arrays.equals(memory, machine.readMemory(MemoryMap.RAM_BASE, 8 << 20)));
    }

    @Test
    void machineModeStartsWithItsRegistersClear() {
        Machine machine = machine(new Assembler()
                        .writeCsr(CsrNumber.MTVEC, 0x80000100L)
                        .writeCsr(CsrNumber.MSTATUS, 8)
                        .writeCsr(CsrNumber.MIE, 0x888)
                        .writeCsr(CsrNumber.MEDELEG, 0xff)
                        .writeCsr(CsrNumber.PMPADDR0, -1)
                        .writeCsr(CsrNumber.PMPCFG0, 0x9f)
                        .load("t0", MemoryMap.UART_BASE)
                        .add("addi t1, zero, 5; sb t1, 7(t0); sb t1, 1(t0)")
                        .load("t0", MemoryMap.PLIC_BASE)
                        .add("sw t1, 40(t0)")
                        .load("t0", 0x100000)
                        .load("t1", 0x7777)
                        .add("sw t1, 0(t0)"))
                .firmware(Firmware.NONE)
                .build();
        machine.step();
        assertTrue(machine.runUntil(() -> machine.pc() == MemoryMap.RAM_BASE), "it starts again");
        for (int number : new int[] {
            CsrNumber.MTVEC, CsrNumber.MIE, CsrNumber.MEDELEG, CsrNumber.PMPADDR0, CsrNumber.PMPCFG0, CsrNumber.MCAUSE
        }) {
            assertEquals(0, machine.csr(number), Integer.toHexString(number));
        }
        assertEquals(0, machine.csr(CsrNumber.MSTATUS) & 0xff);
        assertEquals(0, machine.readDevice(MemoryMap.UART_BASE + 7, 1));
        assertEquals(0, machine.readDevice(MemoryMap.UART_BASE + 1, 1));
        assertEquals(0, machine.readDevice(MemoryMap.PLIC_BASE + 40, 4));
        assertEquals(3, machine.privilege());
    }

    @Test
    void aRunMayEndInstead() {
        Machine machine = machine(echo().load("t0", 0x100000).load("t1", 0x7777).add("sw t1, 0(t0)"))
                .reboots(false)
                .build();
        RunResult result = machine.run();
        assertEquals(new RunResult(0, RunResult.Reason.RESET, result.retiredInstructions()), result);
        assertEquals("0a", console.toString(StandardCharsets.US_ASCII));
    }
}
