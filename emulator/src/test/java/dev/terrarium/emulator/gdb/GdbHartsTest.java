package dev.terrarium.emulator.gdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.assembler.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The harts of a machine as gdb's threads. */
@Timeout(60)
class GdbHartsTest extends PacketConversation {
    private static final long CODE = 0x8020_0000L;
    private static final long OTHER = CODE + 0x40;

    private final Machine machine = Machine.builder()
            .memory(8 << 20)
            .harts(3)
            .image(
                    Program.assemble(
                            """
                    li a0, 1
                    la a1, other
                    li a2, 77
                    li a6, 0
                    li a7, 0x48534d
                    ecall
                    li s1, 10
                    loop:
                    addi s1, s1, 1
                    jal zero, @loop
                    addi zero, zero, 0
                    addi zero, zero, 0
                    addi zero, zero, 0
                    addi zero, zero, 0
                    addi zero, zero, 0
                    other:
                    li s1, 20
                    li t0, 0x80300000
                    sd s1, 0(t0)
                    li a6, 1
                    li a7, 0x48534d
                    ecall
                    """))
            .build();

    @Override
    Machine machine() {
        return machine;
    }

    private static String text(String reply) {
        return new String(Hex.bytes(reply), StandardCharsets.UTF_8);
    }

    @Test
    void hartsAreThreads() throws IOException {
        assertEquals("m1,2,3", ask("qfThreadInfo"));
        assertEquals("l", ask("qsThreadInfo"));
        assertEquals("T05thread:1;", ask("?"));
        assertEquals("QC1", ask("qC"));
        assertEquals("OK", ask("T3"));
        assertEquals("E16", ask("T4"));
        assertEquals("hart 0", text(ask("qThreadExtraInfo,1")));
        assertEquals("hart 1, stopped", text(ask("qThreadExtraInfo,2")));
        assertEquals("E16", ask("Hg9"));
        assertEquals("OK", ask("Hg2"));
        assertEquals("OK", ask("Pb=" + register(0x1234)));
        assertEquals(0x1234, machine.harts().get(1).register(11));
        assertEquals(register(1), ask("pf55"), "mhartid");
        assertEquals("OK", ask("Hg0"));
        assertEquals(register(1), ask("pf55"), "any thread leaves the choice as it is");
    }

    @Test
    void aBreakpointStopsTheHartThatComesThere() throws IOException {
        assertEquals("OK", ask("Z0," + Long.toHexString(OTHER + 4) + ",4"));
        assertEquals("T05swbreak:;thread:2;", ask("vCont;c"));
        assertEquals(register(OTHER + 4), ask("p20"), "the stopped thread is the selected one");
        assertEquals(register(77), ask("pb"), "its argument");
        assertEquals("OK", ask("Hg1"));
        assertTrue(machine.harts().get(0).register(9) > 10);
        assertEquals("OK", ask("z0," + Long.toHexString(OTHER + 4) + ",4"));
    }

    @Test
    void aStepIsOneOfTheThread() throws IOException {
        assertEquals("OK", ask("Z1," + Long.toHexString(OTHER) + ",4"));
        assertEquals("T05swbreak:;thread:2;", ask("c"));
        assertEquals("OK", ask("z1," + Long.toHexString(OTHER) + ",4"));
        long others = machine.harts().get(0).retiredInstructions();
        assertEquals("T05thread:2;", ask("vCont;s:2;c"));
        assertEquals(register(OTHER + 4), ask("p20"));
        assertTrue(machine.harts().get(0).retiredInstructions() > others, "hart 0 had its turn before");
        long position = machine.position();
        assertEquals("T05thread:2;", ask("s"));
        assertEquals(position + 1, machine.position());
        assertEquals("T05thread:1;", ask("vCont;s:1"));
        assertEquals("T05thread:1;", ask("s"));
        assertEquals("OK", ask("Hg3"));
        assertEquals("OK", ask("Hc1"));
        assertEquals("T05thread:1;", ask("s"));
        assertEquals("E16", ask("vCont;s:7"));
        assertEquals("E16", ask("vCont;x:1"));
    }

    @Test
    void aWatchpointTellsTheHart() throws IOException {
        assertEquals("OK", ask("Z2,80300000,8"));
        assertEquals("T05watch:80300000;thread:2;", ask("c"));
        assertEquals(register(20), ask("p9"));
        assertEquals("T05thread:2;", ask("bs"));
        assertEquals("T05thread:2;", ask("bs"));
        assertEquals("T05watch:80300000;thread:2;", ask("c"));
        assertEquals(register(20), ask("p9"));
    }
}
