package dev.terrarium.emulator.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Engine;
import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineBuilder;
import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.hart.CsrNumber;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SnapshotTest {
    private static final int MEMORY = 4 << 20;

    @TempDir
    private Path folder;

    /**
     * A guest that mixes a number 3000 times, stores it, lets timer interrupts count in s3, and writes a digit each 256 turns.
     */
    private static byte[] guest() {
        Assembler code = new Assembler()
                // The handler counts, and sets the timer 50 ticks on.
                .add("auipc t0, 0; addi t0, t0, 16; csrrw zero, " + CsrNumber.STVEC + ", t0; jal zero, 36")
                .add("addi s3, s3, 1")
                .add("csrrs t2, " + CsrNumber.TIME + ", zero; addi t2, t2, 50")
                .add("csrrw zero, " + CsrNumber.STIMECMP + ", t2; csrrs t2, " + CsrNumber.SCAUSE + ", zero")
                .add("sret; addi zero, zero, 0; addi zero, zero, 0")
                .add("csrrw zero, " + CsrNumber.STIMECMP + ", zero")
                .load("t0", 1 << 5)
                .add("csrrs zero, " + CsrNumber.SIE + ", t0; csrrsi zero, " + CsrNumber.SSTATUS + ", 2")
                .load("s0", 3000)
                .load("s1", 0x5851f42dL)
                .load("s2", 0x80300000L);
        int loop = code.size();
        code.add("mul s4, s4, s1; addi s4, s4, 1347; sd s4, 0(s2); addi s2, s2, 8")
                .add("andi t0, s0, 255; bne t0, zero, 24")
                .add("srli a0, s4, 20; andi a0, a0, 7; addi a0, a0, 48; addi a7, zero, 1; ecall")
                .add("addi s0, s0, -1");
        code.add("bne s0, zero, " + (loop - code.size()));
        return code.exit(3).bytes();
    }

    private static MachineBuilder machine(Engine engine, ByteArrayOutputStream output) {
        return Machine.builder().memory(MEMORY).image(guest()).engine(engine).consoleOutput(output);
    }

    private static String text(ByteArrayOutputStream output) {
        return output.toString(StandardCharsets.US_ASCII);
    }

    private static void assertSame(Machine expected, Machine actual) {
        assertEquals(expected.retiredInstructions(), actual.retiredInstructions());
        assertEquals(expected.position(), actual.position());
        assertEquals(expected.pc(), actual.pc());
        for (int i = 0; i < 32; i++) {
            assertEquals(expected.register(i), actual.register(i), "x" + i);
            assertEquals(expected.floatRegister(i), actual.floatRegister(i), "f" + i);
        }
        assertEquals(expected.csr(CsrNumber.TIME), actual.csr(CsrNumber.TIME));
        assertArrayEquals(expected.readMemory(0x80000000L, MEMORY), actual.readMemory(0x80000000L, MEMORY));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRestoredRunContinuesBitForBit(Engine engine) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Machine machine = machine(engine, output).build();
        machine.run(10_007);
        int before = output.size();
        Snapshot snapshot = machine.snapshot();
        RunResult end = machine.run();
        assertEquals(RunResult.Reason.POWER_OFF, end.reason());
        assertEquals(3, end.exitStatus());
        assertTrue(machine.register(19) > 10, "the timer has interrupted " + machine.register(19) + " times");
        String written = text(output);
        assertEquals(11, written.length());

        ByteArrayOutputStream secondOutput = new ByteArrayOutputStream();
        Machine second = machine(engine, secondOutput).build();
        second.restore(snapshot);
        assertEquals(10_007, second.retiredInstructions());
        assertEquals(end, second.run());
        assertEquals(written.substring(before), text(secondOutput));
        assertSame(machine, second);

        ByteArrayOutputStream uninterruptedOutput = new ByteArrayOutputStream();
        Machine uninterrupted = machine(engine, uninterruptedOutput).build();
        assertEquals(end, uninterrupted.run());
        assertEquals(written, text(uninterruptedOutput));
        assertSame(uninterrupted, second);

        machine.restore(snapshot);
        assertEquals(end, machine.run(), "a machine that is off is put back as well");
        assertSame(uninterrupted, machine);
        assertEquals(written + written.substring(before), text(output));
    }

    @Test
    void aSnapshotOfOneEngineContinuesOnTheOther() {
        Machine interpreted =
                machine(Engine.INTERPRETER, new ByteArrayOutputStream()).build();
        interpreted.run(9_999);
        Machine compiled = machine(Engine.COMPILER, new ByteArrayOutputStream()).build();
        compiled.restore(interpreted.snapshot());
        assertEquals(interpreted.run(), compiled.run());
        assertSame(interpreted, compiled);
    }

    @Test
    void filesKeepTheWholeStateAndAreSmall() throws IOException {
        Machine machine =
                machine(Engine.INTERPRETER, new ByteArrayOutputStream()).build();
        machine.run(12_345);
        Path file = folder.resolve("machine.snapshot");
        machine.snapshot().save(file);
        assertTrue(Files.size(file) < 64 << 10, "zeros take no room: " + Files.size(file));
        Machine second =
                machine(Engine.INTERPRETER, new ByteArrayOutputStream()).build();
        Snapshot loaded = Snapshot.load(file);
        assertEquals(12_345, loaded.retiredInstructions());
        second.restore(loaded);
        assertSame(machine, second);
        assertEquals(machine.run(), second.run());
        assertSame(machine, second);
    }

    @Test
    void codeThatIsPutBackIsExecuted() {
        Machine machine = machine(Engine.COMPILER, new ByteArrayOutputStream()).build();
        Snapshot start = machine.snapshot();
        RunResult end = machine.run();
        machine.restore(start);
        byte[] other = new Assembler().exit(9).bytes();
        machine.writeMemory(machine.pc(), other);
        assertEquals(9, machine.run().exitStatus());
        machine.restore(start);
        assertEquals(end, machine.run());
    }

    @Test
    void inputThatHasArrivedIsPartOfTheState() {
        Assembler code = new Assembler()
                .add("addi a7, zero, 2; ecall; addi s1, a0, 0; addi a7, zero, 2; ecall; addi s2, a0, 0")
                .exit(0);
        MachineBuilder builder = Machine.builder().memory(MEMORY).image(code.bytes());
        Machine machine = builder.build();
        machine.inject(new byte[] {'a', (byte) 0xff});
        machine.run(3);
        Snapshot snapshot = machine.snapshot();
        Machine second =
                builder.consoleInput(new ByteArrayInputStream(new byte[] {'z'})).build();
        second.restore(snapshot);
        second.run();
        assertEquals('a', second.register(9));
        assertEquals(0xff, second.register(18));
    }

    @Test
    void foreignAndDamagedFilesAreRefused() throws IOException {
        Machine machine =
                machine(Engine.INTERPRETER, new ByteArrayOutputStream()).build();
        machine.run(100);
        Path file = folder.resolve("good");
        machine.snapshot().save(file);
        byte[] good = Files.readAllBytes(file);

        assertEquals("there is no snapshot file " + folder.resolve("none"), error(folder.resolve("none")));
        Path bad = folder.resolve("bad");
        Files.write(bad, "hello, this is no snapshot".getBytes(StandardCharsets.US_ASCII));
        assertEquals(bad + " is no snapshot of a machine", error(bad));
        for (int length : new int[] {0, 3, 7, 8, 40, good.length / 2, good.length - 1}) {
            Files.write(bad, Arrays.copyOf(good, length));
            assertEquals(bad + " is cut short: it is not a whole snapshot", error(bad), "at " + length);
        }
        byte[] newer = good.clone();
        newer[7] = 9;
        Files.write(bad, newer);
        assertTrue(error(bad).startsWith(bad + " is a snapshot of format 9, and this emulator reads 2"));
        for (int at = 8; at < good.length; at += 97) {
            byte[] damaged = good.clone();
            damaged[at] ^= 0x10;
            Files.write(bad, damaged);
            assertRefusedOrHarmless(bad, good, "at " + at);
        }
        Machine larger = Machine.builder().memory(2 * MEMORY).image(guest()).build();
        String message = assertThrows(MachineException.class, () -> larger.restore(Snapshot.load(file)))
                .getMessage();
        assertTrue(message.startsWith("the snapshot is of another machine. It needs 4194304 bytes of memory"), message);
    }

    /** A repetition of zeros that is copied from other zeros is damaged, but means the same: then the snapshot is as it was. */
    private void assertRefusedOrHarmless(Path damaged, byte[] good, String where) throws IOException {
        Snapshot snapshot;
        try {
            snapshot = Snapshot.load(damaged);
        } catch (MachineException e) {
            assertTrue(e.getMessage().startsWith(damaged + " is "), where);
            return;
        }
        Path again = folder.resolve("again");
        snapshot.save(again);
        assertArrayEquals(good, Files.readAllBytes(again), where);
    }

    private static String error(Path file) {
        return assertThrows(MachineException.class, () -> Snapshot.load(file)).getMessage();
    }
}
