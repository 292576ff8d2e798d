package dev.terrarium.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.console.Console;
import dev.terrarium.api.memory.AllocationBuffer;
import dev.terrarium.api.memory.ObjectHeap;
import dev.terrarium.api.power.PowerOff;
import dev.terrarium.runtime.hosted.MachineEnded;
import dev.terrarium.runtime.hosted.SimulatedMachine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Panics over a simulated machine whose power-off ends the test's call. */
class PanicTest {
    private static final long FRAME = 0x8000_0000L;
    private static final int WORDS = 35;
    private static final int SEPC = 31;
    private static final int SCAUSE = 32;
    private static final int STVAL = 33;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream systemError = System.err;
    private final SimulatedMachine machine = new SimulatedMachine();
    private final SimulatedMachine.Installation installation = machine.install();

    private final class RecordingConsole implements Console {
        @Override
        public void write(byte[] bytes, int offset, int length) {
            console.write(bytes, offset, length);
        }

        @Override
        public void write(int value) {
            console.write(value);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            throw new AssertionError("a panic reads nothing");
        }

        @Override
        public int poll() {
            throw new AssertionError("a panic reads nothing");
        }
    }

    private static final class FullHeap implements ObjectHeap {
        @Override
        public long allocate(long bytes, AllocationBuffer buffer) {
            return 0;
        }

        @Override
        public long allocatedBytes() {
            return 4090;
        }

        @Override
        public long capacityBytes() {
            return 4096;
        }

        @Override
        public long bytesBehindImage() {
            return 0x2000;
        }
    }

    @BeforeEach
    void wire() {
        Panic.depth = 0;
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
        machine.ram(FRAME, WORDS * Long.BYTES)
                .image(0x8020_0000L, 0x8021_0000L)
                .wire(Console.class, new RecordingConsole())
                .wire(ObjectHeap.class, new FullHeap())
                .wire(PowerOff.class, status -> {
                    throw new MachineEnded(status);
                });
    }

    @AfterEach
    void restore() {
        Panic.depth = 0;
        System.setErr(systemError);
        installation.close();
    }

    private String written() {
        return console.toString(StandardCharsets.UTF_8);
    }

    @Test
    void uncaughtExceptionReadsAsOnTheJvm() {
        RuntimeException exception = new IllegalStateException("outer", new RuntimeException("inner"));
        Panic.report(exception); // uncaught() would end this JVM as well; how it ends images, booted programs tell
        String withoutTrace =
                written().lines().filter(line -> !line.startsWith("\t")).reduce("", (text, line) -> text + line + "\n");
        assertEquals(
                "Exception in thread \"main\" java.lang.IllegalStateException: outer\n"
                        + "Caused by: java.lang.RuntimeException: inner\n",
                withoutTrace);
    }

    @Test
    void trapShowsEveryRegister() {
        for (int i = 0; i < WORDS; i++) {
            Address.storeLong(FRAME + (long) i * Long.BYTES, 0xABC0L + i);
        }
        Address.storeLong(FRAME + SEPC * Long.BYTES, 0x80201234L);
        Address.storeLong(FRAME + SCAUSE * Long.BYTES, 13);
        MachineEnded end = assertThrows(MachineEnded.class, () -> Trap.trap(FRAME));
        assertEquals(Panic.TRAP_STATUS, end.status());
        assertEquals(
                """
                Trap: load page fault
                ra      000000000000abc0 sp      000000000000abc1 gp      000000000000abc2 tp      000000000000abc3
                t0      000000000000abc4 t1      000000000000abc5 t2      000000000000abc6 s0      000000000000abc7
                s1      000000000000abc8 a0      000000000000abc9 a1      000000000000abca a2      000000000000abcb
                a3      000000000000abcc a4      000000000000abcd a5      000000000000abce a6      000000000000abcf
                a7      000000000000abd0 s2      000000000000abd1 s3      000000000000abd2 s4      000000000000abd3
                s5      000000000000abd4 s6      000000000000abd5 s7      000000000000abd6 s8      000000000000abd7
                s9      000000000000abd8 s10     000000000000abd9 s11     000000000000abda t3      000000000000abdb
                t4      000000000000abdc t5      000000000000abdd t6      000000000000abde sepc    0000000080201234
                scause  000000000000000d stval   000000000000abe1 sstatus 000000000000abe2
                """,
                written());
    }

    @Test
    void trapCauses() {
        assertTrue(trapText(0).startsWith("Trap: instruction address misaligned\n"));
        assertTrue(trapText(2).startsWith("Trap: illegal instruction\n"));
        assertTrue(trapText(9).startsWith("Trap: environment call from S-mode\n"));
        assertTrue(trapText(15).startsWith("Trap: store page fault\n"));
        assertTrue(trapText(10).startsWith("Trap: \n"));
        assertTrue(trapText(24).startsWith("Trap: \n"));
        assertTrue(trapText(Long.MIN_VALUE | 5).startsWith("Trap: \n"));
    }

    private String trapText(long cause) {
        console.reset();
        Address.storeLong(FRAME + SCAUSE * Long.BYTES, cause);
        TrapFrame.write(FRAME, new RecordingConsole());
        return written();
    }

    @Test
    void panicInsideAPanicOnlyPowersOff() {
        assertThrows(MachineEnded.class, () -> Trap.trap(FRAME));
        console.reset();
        MachineEnded end = assertThrows(MachineEnded.class, () -> Panic.uncaught(new RuntimeException("second")));
        assertEquals(Panic.UNCAUGHT_STATUS, end.status());
        assertEquals("", written());
    }

    @Test
    void panicInsidePowerOffAsksTheFirmware() {
        assertThrows(MachineEnded.class, () -> Trap.trap(FRAME));
        assertThrows(MachineEnded.class, () -> Trap.trap(FRAME));
        machine.firmware((extension, function, argument0, argument1, argument2) -> {
            assertEquals(Sbi.SYSTEM_RESET, extension);
            throw new MachineEnded(-1);
        });
        assertEquals(
                -1, assertThrows(MachineEnded.class, () -> Trap.trap(FRAME)).status());
    }

    @Test
    void exhaustedHeapIsAnErrorOfTheJvm() {
        OutOfMemoryError error = assertThrows(OutOfMemoryError.class, () -> Allocation.allocate(64));
        assertEquals("Java heap space", error.getMessage());
        assertFalse(written().contains("Trap"));
    }

    @Test
    void exhaustedHeapIsExplainedByItsFigures() {
        HeapShortage.explain(assertThrows(OutOfMemoryError.class, () -> Allocation.allocate(1_000_064)));
        assertEquals(
                """
                [Terrarium/HeapExhausted] no room for 1000064 bytes more in a heap of 4096 bytes, of which 4090 are in use
                Fix: give the machine more memory
                """,
                written());
    }

    @Test
    void errorsOfTheProgramsOwnAreNotExplained() {
        HeapShortage.explain(new OutOfMemoryError("Java heap space"));
        assertEquals("", written());
    }

    @Test
    void heapBeyondMemoryIsExplainedAfterTheTrap() {
        String heap = "[Terrarium/HeapBeyondMemory] the machine's memory ends inside the heap, which takes 8192 bytes\n"
                + "Fix: give the machine more memory, or the heap less\n";
        long end = Image.end();
        assertTrue(trapText(7, end).endsWith(heap));
        assertTrue(trapText(5, end + 0x1FF8).endsWith(heap));
        assertFalse(trapText(5, end + 0x2000).contains("heap"));
        assertFalse(trapText(7, end - 8).contains("heap"));
        assertFalse(trapText(2, end).contains("heap"));
    }

    private String trapText(long cause, long address) {
        console.reset();
        Panic.depth = 0;
        Address.storeLong(FRAME + SCAUSE * Long.BYTES, cause);
        Address.storeLong(FRAME + STVAL * Long.BYTES, address);
        assertThrows(MachineEnded.class, () -> Trap.trap(FRAME));
        return written();
    }
}
