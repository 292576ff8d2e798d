package dev.terrarium.emulator.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Engine;
import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.assembler.Assembler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    /** A guest that reads bytes for ever, adds those that have come to s1, counts turns in s2 and writes the bytes. */
    private Machine machine(Engine engine) {
        byte[] code = new Assembler()
                .add("addi a7, zero, 2; ecall; addi s2, s2, 1; blt a0, zero, -12")
                .add("add s1, s1, a0; addi a7, zero, 1; ecall; jal zero, -28")
                .bytes();
        return Machine.builder()
                .memory(4 << 20)
                .image(code)
                .engine(engine)
                .consoleInput(new ByteArrayInputStream("history".getBytes(StandardCharsets.US_ASCII)))
                .consoleOutput(output)
                .build();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRepeatedRunIsTheSame(Engine engine) {
        Machine machine = machine(engine);
        History history = new History(machine);
        long[] turns = new long[60];
        long[] sums = new long[60];
        for (int i = 0; i < 60; i++) {
            machine.runTo(50_021L * i);
            history.advance();
            turns[i] = machine.register(18);
            sums[i] = machine.register(9);
        }
        long end = machine.position();
        machine.inject(new byte[] {'!'});
        machine.run(100_000);
        assertEquals("history!", output.toString(StandardCharsets.US_ASCII));
        for (int i : new int[] {59, 3, 40, 0, 41, 1}) {
            assertTrue(history.goTo(50_021L * i));
            assertEquals(50_021L * i, machine.position());
            assertEquals(turns[i], machine.register(18), "turns at " + i);
            assertEquals(sums[i], machine.register(9), "input at " + i);
        }
        assertTrue(history.goTo(end + 100_000));
        assertEquals(sums[59] + '!', machine.register(9));
        assertEquals("history!", output.toString(StandardCharsets.US_ASCII), "nothing is shown twice");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theLastMomentOfAConditionIsFound(Engine engine) {
        Machine machine = machine(engine);
        History history = new History(machine);
        machine.runTo(2_000_000);
        history.advance();
        machine.runTo(2_500_000);
        long moment =
                history.lastBefore(2_500_000, () -> machine.register(18) == 100).orElseThrow();
        history.goTo(moment);
        assertEquals(100, machine.register(18));
        history.goTo(moment + 4);
        assertEquals(101, machine.register(18));
        assertTrue(history.lastBefore(2_500_000, () -> machine.register(18) < 0).isEmpty());
        assertFalse(history.goTo(-1));
        assertEquals(0, machine.position());
    }
}
