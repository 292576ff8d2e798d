package dev.terrarium.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.terrarium.emulator.assembler.Assembler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs with {@link MachineBuilder#deterministic} depend on the bytes of the input, and not on when the host has them. */
class DeterminismTest {
    private static final String INPUT = "bytes that come when they like";

    /** A host whose input is there only after it was asked for some times, as that of somebody who types. */
    private static final class SlowInput extends InputStream {
        private final ByteArrayInputStream bytes = new ByteArrayInputStream(INPUT.getBytes(StandardCharsets.US_ASCII));
        private final int patience;
        private int asked;

        SlowInput(int patience) {
            this.patience = patience;
        }

        @Override
        public int available() {
            return ++asked % patience == 0 ? 1 : 0;
        }

        @Override
        public int read() {
            return bytes.read();
        }
    }

    private record Outcome(RunResult result, String output, long turns, long time) {}

    /** A guest that polls the serial port, counts its turns, mixes them into each byte that it writes, and ends at a 'k'. */
    private static Outcome run(Engine engine, InputStream input, boolean deterministic) {
        Assembler code = new Assembler()
                .load("s0", 0x10000000L)
                .load("s3", 'k')
                .add("addi s1, s1, 1; lb t0, 5(s0); andi t0, t0, 1; beq t0, zero, -12")
                .add("lb a0, 0(s0); andi a1, s1, 15; add a0, a0, a1; sb a0, 0(s0)")
                .add("sub a0, a0, a1; bne a0, s3, -36")
                .add("csrrs s4, 0xc01, zero")
                .exit(5);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Machine machine = Machine.builder()
                .memory(4 << 20)
                .engine(engine)
                .image(code.bytes())
                .consoleInput(input)
                .consoleOutput(output)
                .deterministic(deterministic)
                .maxInstructions(50_000_000)
                .build();
        RunResult result = machine.run();
        return new Outcome(
                result, output.toString(StandardCharsets.ISO_8859_1), machine.register(9), machine.register(20));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theMomentsOfInputDoNotMatter(Engine engine) {
        Outcome expected = run(Engine.INTERPRETER, new SlowInput(1), true);
        assertEquals(RunResult.Reason.POWER_OFF, expected.result().reason());
        assertEquals(INPUT.indexOf('k') + 1, expected.output().length(), "up to the k");
        for (int patience : new int[] {1, 2, 1000}) {
            assertEquals(expected, run(engine, new SlowInput(patience), true), "patience " + patience);
        }
    }

    @Test
    void otherwiseTheyDo() {
        Outcome fast = run(Engine.INTERPRETER, new SlowInput(1), false);
        assertEquals(RunResult.Reason.POWER_OFF, fast.result().reason());
        assertNotEquals(fast, run(Engine.INTERPRETER, new SlowInput(1000), false));
    }
}
