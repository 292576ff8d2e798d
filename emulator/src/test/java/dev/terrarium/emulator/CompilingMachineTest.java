package dev.terrarium.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.hart.CsrNumber;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

/** Everything that {@link MachineTest} shows, with the compiling engine; and whole programs on both engines. */
class CompilingMachineTest extends MachineTest {
    private static final int MEMORY = 4 << 20;

    @Override
    MachineBuilder configure(MachineBuilder builder) {
        return builder.engine(Engine.COMPILER).compilerThreshold(1);
    }

    private static Machine run(Assembler code, Firmware firmware, Engine engine, ByteArrayOutputStream console) {
        Machine machine = Machine.builder()
                .memory(MEMORY)
                .image(code.bytes())
                .firmware(firmware)
                .engine(engine)
                .compilerThreshold(3)
                .consoleOutput(console)
                .maxInstructions(3_000_000)
                .build();
        machine.run();
        return machine;
    }

    /** Runs a program on both engines and returns the machine that has compiled it. */
    private static Machine compare(Assembler code, Firmware firmware) {
        ByteArrayOutputStream expectedConsole = new ByteArrayOutputStream();
        ByteArrayOutputStream actualConsole = new ByteArrayOutputStream();
        Machine expected = run(code, firmware, Engine.INTERPRETER, expectedConsole);
        Machine actual = run(code, firmware, Engine.COMPILER, actualConsole);
        assertEquals(expected.retiredInstructions(), actual.retiredInstructions());
        assertEquals(expected.run(), actual.run());
        assertEquals(expected.pc(), actual.pc());
        for (int i = 0; i < 32; i++) {
            assertEquals(expected.register(i), actual.register(i), "x" + i);
            assertEquals(expected.floatRegister(i), actual.floatRegister(i), "f" + i);
        }
        assertEquals(expected.csr(CsrNumber.MCYCLE), actual.csr(CsrNumber.MCYCLE));
        assertEquals(expectedConsole.toString(), actualConsole.toString());
        assertArrayEquals(expected.readMemory(0x80000000L, MEMORY), actual.readMemory(0x80000000L, MEMORY));
        return actual;
    }

    /** Each timer interrupt adds the interrupted instruction's address and the loop's counter to a checksum. */
    @Test
    void interruptsComeAtTheSameInstruction() {
        Assembler code = new Assembler()
                .add("jal zero, 48")
                .add("csrrs t0, 0x341, zero; slli s4, s4, 1; add s4, s4, t0; add s4, s4, a0; addi s5, s5, 1")
                .add("ld t1, 0(s3); addi t1, t1, 37; sd t1, 0(s2); mret")
                .padTo(48)
                .writeCsr(CsrNumber.MTVEC, 0x80000004L)
                .load("s2", 0x2004000)
                .load("s3", 0x200bff8)
                .load("t0", 50)
                .add("sd t0, 0(s2)")
                .writeCsr(CsrNumber.MIE, 0x80)
                .writeCsr(CsrNumber.MSTATUS, 8)
                .load("a0", 100_000)
                .add("mul a1, a1, a0; addi a1, a1, 13; xor a2, a2, a1; srli a3, a1, 7; add a4, a4, a3")
                .add("addi a0, a0, -1; bne a0, zero, -24")
                .exit(0);
        Machine machine = compare(code, Firmware.NONE);
        assertTrue(machine.register(21) > 1000, "interrupts: " + machine.register(21));
    }

    @Test
    void devicesAreWrittenInTheMiddleOfLoops() {
        Assembler code = new Assembler()
                .load("s0", 0x10000000)
                .load("a0", 300)
                .add("andi a1, a0, 31; addi a1, a1, 64; sb a1, 0(s0); lbu a2, 5(s0); add a3, a3, a2")
                .add("addi a0, a0, -1; bne a0, zero, -24")
                .exit(0);
        compare(code, Firmware.SBI);
    }

    /** The naive Fibonacci numbers: calls that call themselves, and returns to two places. */
    @Test
    void recursiveCalls() {
        Assembler code = new Assembler().load("sp", 0x80300000L).load("a0", 15);
        int call = code.size();
        code.add("jal ra, " + (64 - call));
        code.exit(0);
        code.padTo(64)
                .add("addi t0, zero, 2; blt a0, t0, 56; addi sp, sp, -16; sd ra, 0(sp); sd a0, 8(sp)")
                .add("addi a0, a0, -1; jal ra, -24; ld t1, 8(sp); sd a0, 8(sp); addi a0, t1, -2; jal ra, -40")
                .add("ld t1, 8(sp); add a0, a0, t1; ld ra, 0(sp); addi sp, sp, 16; jalr zero, 0(ra)");
        Machine machine = compare(code, Firmware.SBI);
        assertEquals(610, machine.register(10));
    }

    @Test
    void codeThatChangesItself() {
        // The loop adds an immediate that it counts up in the instruction itself.
        Assembler code = new Assembler()
                .add("auipc s0, 0; addi s0, s0, 0")
                .load("a0", 400)
                .add("addi zero, zero, 0; addi zero, zero, 0");
        int place = code.size();
        code.add("addi a1, a1, 1; lw t0, " + place + "(s0); lui t1, 256; add t0, t0, t1; andi t2, a0, 7")
                .add("bne t2, zero, 8; sw t0, " + place + "(s0); addi a0, a0, -1; bne a0, zero, -32")
                .exit(0);
        Machine machine = compare(code, Firmware.SBI);
        assertTrue(machine.register(11) > 400, "the immediate has changed");
    }

    @Test
    void pageFaultsInTheMiddleOfLoops() {
        // Loads walk from memory into nothing; the handler skips the load and goes on.
        Assembler code = new Assembler()
                .add("jal zero, 32")
                .add("csrrs t0, 0x141, zero; addi t0, t0, 4; csrrw zero, 0x141, t0; addi s5, s5, 1")
                .add("csrrs t1, 0x143, zero; add s6, s6, t1; sret")
                .padTo(32)
                .writeCsr(CsrNumber.STVEC, 0x80200004L)
                .load("a1", 0x80000000L + MEMORY - 800)
                .load("a0", 500)
                .add("addi a2, a2, 1; ld a3, 0(a1); add a4, a4, a3; addi a1, a1, 8")
                .add("addi a0, a0, -1; bne a0, zero, -20")
                .exit(0);
        Machine machine = compare(code, Firmware.SBI);
        assertEquals(400, machine.register(21));
    }

    @Test
    void floatingPoint() {
        Assembler code = new Assembler()
                .load("a0", 5000)
                .load("a1", 3)
                .add("fcvt.d.l fa0, a1, rne; fcvt.d.l fa1, a0, rne; fdiv.d fa2, fa0, fa1, dyn")
                .add("fcvt.d.w fa3, a0, rne; fmadd.d fa4, fa2, fa3, fa4, dyn; fsub.d fa5, fa4, fa3, dyn")
                .add("fmul.d fa6, fa5, fa2, dyn; fsqrt.d fa7, fa3, dyn; flt.d a2, fa6, fa7; add a3, a3, a2")
                .add("fcvt.l.d a4, fa7, rtz; add a3, a3, a4; fcvt.s.d ft0, fa7, dyn; fadd.s ft1, ft1, ft0, dyn")
                .add("addi a0, a0, -1; bne a0, zero, -60")
                .add("csrrs a5, 1, zero")
                .exit(0);
        compare(code, Firmware.SBI);
    }
}
