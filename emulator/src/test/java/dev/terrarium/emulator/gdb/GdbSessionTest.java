package dev.terrarium.emulator.gdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.emulator.assembler.Assembler;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol as gdb speaks it, packet by packet. */
@Timeout(60)
class GdbSessionTest extends PacketConversation {
    private static final long CODE = 0x8020_0000L;

    private final Machine machine = Machine.builder()
            .image(new Assembler()
                    .add("addi a1, zero, 5; auipc t0, 1; sd a1, 8(t0); ld a2, 8(t0); addi a1, a1, 1; addi a3, a2, 2")
                    .exit(3)
                    .bytes())
            .build();

    @Override
    Machine machine() {
        return machine;
    }

    @Test
    void registersAreReadAndSet() throws IOException {
        assertEquals("T05", ask("?"));
        assertEquals(register(CODE), ask("p20"));
        assertEquals("OK", ask("Pb=" + register(0x1234)));
        assertEquals(register(0x1234), ask("pb"));
        assertEquals(33 * 16, ask("g").length());
        String all = ask("g");
        assertEquals("OK", ask("G" + all.substring(0, 16 * 32) + register(CODE + 4)));
        assertEquals(CODE + 4, machine.pc());
        assertEquals("OK", ask("P21=" + register(Double.doubleToLongBits(1.5))));
        assertEquals(Double.doubleToLongBits(1.5), machine.floatRegister(0));
        assertEquals(register(machine.csr(0x100)), ask("p141"), "sstatus");
    }

    @Test
    void memoryIsReadAndSet() throws IOException {
        assertEquals(Hex.of(machine.readMemory(CODE, 16)), ask("m80200000,10"));
        assertEquals("OK", ask("M80300000,3:010203"));
        assertEquals("010203", ask("m80300000,3"));
        assertEquals("OK", ask("X80300000,2:}\u0003}]"), "escaped # and }");
        assertEquals("237d03", ask("m80300000,3"));
        assertEquals("E0e", ask("m1000,4"), "no main memory");
        assertEquals("E0e", ask("mfffffffffffffffe,4"));
    }

    @Test
    void oneStepIsOneInstruction() throws IOException {
        assertEquals("T05", ask("s"));
        assertEquals(5, machine.register(11));
        assertEquals(1, machine.retiredInstructions());
        assertEquals("T05", ask("vCont;s:1"));
        assertEquals(2, machine.retiredInstructions());
    }

    @Test
    void breakpointsStopBeforeTheirInstruction() throws Exception {
        assertEquals("OK", ask("Z0,80200010,2"));
        assertEquals("T05swbreak:;", ask("c"));
        assertEquals(CODE + 16, machine.pc());
        assertEquals(5, machine.register(11));
        assertEquals("OK", ask("z0,80200010,2"));
        assertEquals("W03", ask("c"));
        assertEquals(3, session.get(10, TimeUnit.SECONDS).orElseThrow().exitStatus());
    }

    @Test
    void watchpointsStopBehindTheAccess() throws Exception {
        assertEquals("OK", ask("Z2,8020100c,1"));
        assertEquals("T05watch:8020100c;", ask("c"));
        assertEquals(CODE + 12, machine.pc());
        assertEquals("OK", ask("z2,8020100c,1"));
        assertEquals("OK", ask("Z3,80201014,1"), "behind what is read");
        assertEquals("OK", ask("Z4,8020100f,8"));
        assertEquals("T05awatch:8020100f;", ask("c"));
        assertEquals(CODE + 16, machine.pc());
        assertEquals("W03", ask("c"));
        session.get(10, TimeUnit.SECONDS);
    }

    @Test
    void nothingIsCountedThatGdbDoes() throws Exception {
        long alone = Machine.builder()
                .image(machine.readMemory(CODE, 4096))
                .build()
                .run()
                .retiredInstructions();
        ask("Z0,80200004,4");
        ask("c");
        ask("m80200000,100");
        ask("s");
        ask("c");
        assertEquals(alone, machine.retiredInstructions());
    }

    @Test
    void descriptionsComeInParts() throws IOException {
        StringBuilder text = new StringBuilder();
        String part;
        do {
            part = ask("qXfer:features:read:target.xml:" + Integer.toHexString(text.length()) + ",7f0");
            text.append(part.substring(1));
        } while (part.charAt(0) == 'm');
        assertTrue(text.toString().endsWith("</target>\n"), text.toString());
        assertEquals("E00", ask("qXfer:features:read:other.xml:0,10"));
    }

    @Test
    void detachingLetsTheMachineGoOn() throws Exception {
        assertEquals("OK", ask("D"));
        assertEquals(Optional.empty(), session.get(10, TimeUnit.SECONDS));
        assertEquals(3, machine.run().exitStatus());
    }

    @Test
    void killingEndsTheRun() throws Exception {
        assertEquals("OK", ask("vKill;1"));
        assertEquals(
                RunResult.Reason.KILLED,
                session.get(10, TimeUnit.SECONDS).orElseThrow().reason());
    }

    @Test
    void aWrongSumIsAskedForAgain() throws IOException {
        write("$?#00");
        assertEquals('-', socket.getInputStream().read());
        write("+" + framed("?"));
        assertEquals('+', socket.getInputStream().read());
        assertEquals("T05", answer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p",
                "pzz",
                "p1fffffffffff",
                "P1",
                "P1=1",
                "P1=00112233445566778899",
                "P7fffffff=00",
                "G00",
                "m",
                "m1",
                "m80200000,ffffffff",
                "m80200000,-1",
                "M80300000,2:01",
                "M80300000,2:0",
                "X80300000,4",
                "Z0",
                "Z0,zz,4",
                "Z2,80200000,",
                "vCont;q",
                "qRcmd,0",
                "cxyz",
                "qXfer:features:read:target.xml:1",
                "qRcmd"
            })
    void malformedPacketsAreErrors(String packet) throws IOException {
        assertEquals("E16", ask(packet), packet);
        assertEquals(register(CODE), ask("p20"), "the machine stays as it is");
    }

    @Test
    void unknownPacketsAreUnsupported() throws IOException {
        for (String packet : new String[] {"vMustReplyEmpty", "qOffsets", "QNonStop:1", "Z9,0,1", "!", "\u00ff"}) {
            assertEquals("", ask(packet), packet);
        }
    }

    @Test
    void rubbishHarmsNothing() throws Exception {
        Random random = new Random(4);
        byte[] rubbish = new byte[1 << 16];
        random.nextBytes(rubbish);
        for (int i = 0; i < rubbish.length; i++) {
            // No answer is waited for, so nothing that might be one may be asked for.
            if (rubbish[i] == '$') {
                rubbish[i] = 0;
            }
        }
        socket.getOutputStream().write(rubbish);
        write("$" + "x".repeat(PacketChannel.MOST_BYTES + 1) + "#00");
        assertEquals('-', socket.getInputStream().read());
        assertEquals("T05", ask("?"));
    }

    @Test
    void aPortInUseIsAClearError() {
        MachineException refused = assertThrows(MachineException.class, () -> new GdbServer(server.port()));
        assertTrue(refused.getMessage().startsWith("cannot wait for gdb on port " + server.port() + ": "));
        assertTrue(refused.getMessage().endsWith("; choose another with --gdb"), refused.getMessage());
        assertThrows(MachineException.class, () -> new GdbServer(70_000));
    }

    @Test
    void theRunGoesBackStepByStep() throws IOException {
        assertTrue(ask("qSupported").contains(";ReverseStep+;ReverseContinue+"));
        for (int i = 0; i < 5; i++) {
            assertEquals("T05", ask("s"));
        }
        assertEquals(register(6), ask("pb"));
        assertEquals("T05", ask("bs"));
        assertEquals(register(5), ask("pb"));
        assertEquals(register(CODE + 16), ask("p20"));
        assertEquals("T05", ask("s"));
        assertEquals(register(6), ask("pb"), "forward again");
        for (int i = 0; i < 5; i++) {
            assertEquals("T05", ask("bs"));
        }
        assertEquals(register(CODE), ask("p20"));
        assertEquals("T05replaylog:begin;", ask("bs"));
        assertEquals(register(CODE), ask("p20"));
    }

    @Test
    void theRunGoesBackToBreakpointsAndWatchpoints() throws IOException {
        assertEquals("OK", ask("Z0," + Long.toHexString(CODE + 20) + ",4"));
        assertEquals("T05swbreak:;", ask("c"));
        assertEquals("OK", ask("Z2," + Long.toHexString(CODE + 0x100c) + ",8"));
        assertEquals("T05watch:" + Long.toHexString(CODE + 0x100c) + ";", ask("bc"));
        assertEquals(register(CODE + 8), ask("p20"), "before the store");
        assertEquals(Hex.of(new byte[8]), ask("m" + Long.toHexString(CODE + 0x100c) + ",8"));
        assertEquals("T05replaylog:begin;", ask("bc"));
        assertEquals(register(CODE), ask("p20"));
        assertEquals("T05watch:" + Long.toHexString(CODE + 0x100c) + ";", ask("c"));
        assertEquals("T05swbreak:;", ask("c"));
        assertEquals(register(6), ask("pb"));
    }

    @Test
    void whatGdbChangesIsWhereThePastEnds() throws IOException {
        assertEquals("T05", ask("s"));
        assertEquals("OK", ask("Pb=" + register(0x1234)));
        assertEquals("T05", ask("s"));
        assertEquals("T05", ask("bs"));
        assertEquals(register(0x1234), ask("pb"));
        assertEquals("T05replaylog:begin;", ask("bs"));
    }

    @Test
    void registersOfExtensionsHaveNames() throws IOException {
        String description = "";
        for (String part = "m"; part.startsWith("m"); description += part.substring(1)) {
            part = ask("qXfer:features:read:target.xml:" + Integer.toHexString(description.length()) + ",7000");
        }
        for (String name : new String[] {"stimecmp", "menvcfg", "pmpcfg0", "pmpaddr15", "mcycle"}) {
            assertTrue(description.contains("name=\"" + name + "\""), name);
        }
    }
}
