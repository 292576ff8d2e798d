package dev.terrarium.emulator.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Engine;
import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.assembler.Assembler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

@Boot(image = BootTest.IMAGE, memory = 4 << 20)
class BootTest {
    static final String IMAGE = "target/boot-test.bin";

    /** Writes "> ", reads a byte that is there or waits for one, writes it and a line end; after a q ends with status 7. */
    @BeforeAll
    static void writeImage() throws IOException {
        Assembler code = new Assembler()
                .add("addi a7, zero, 1; addi a0, zero, 62; ecall; addi a0, zero, 32; ecall")
                .add("addi a7, zero, 2; ecall; blt a0, zero, -4; addi s0, a0, 0")
                .add("addi a7, zero, 1; ecall; addi a0, zero, 10; ecall")
                .add("addi t0, zero, 113; bne s0, t0, -56")
                .exit(7);
        Files.write(Path.of(IMAGE), code.bytes());
    }

    @Test
    void aTestTalksToTheGuest(Machine machine, Transcript transcript) {
        assertSame(machine, transcript.machine());
        transcript
                .runUntil("> ")
                .type("ab")
                .runUntil("a\n")
                .runUntil("b\n")
                .runUntil("> ")
                .type("q");
        transcript
                .runToEnd()
                .endsWith(7)
                .hasLines("> a", "> b", "> q")
                .contains("a", "q")
                .lacks("c");
    }

    @Test
    @Boot(image = IMAGE, memory = 4 << 20, engine = Engine.COMPILER, input = "q")
    void aTestHasItsOwnMachine(Transcript transcript) {
        transcript.endsWith(7).hasLines("> q").retiresAtMost(20);
        assertEquals(20, transcript.machine().retiredInstructions());
    }

    @Test
    @Boot(image = IMAGE, memory = 4 << 20, maxInstructions = 30_000)
    void failuresShowTheTextAndTheEnd(Transcript transcript) {
        transcript.type("x");
        AssertionFailedError error = assertThrows(AssertionFailedError.class, () -> transcript.runUntil("never"));
        assertTrue(
                error.getMessage()
                        .startsWith("the run should write 'never'; the limit of instructions was reached (status 124,"
                                + " after 30000 instructions, at pc 0x802000"),
                error.getMessage());
        assertTrue(error.getMessage().endsWith("; the text is:\n> x\n> "), error.getMessage());
        assertThrows(AssertionFailedError.class, () -> transcript.endsWith(7));
        assertThrows(AssertionFailedError.class, () -> transcript.hasLines("> x"));
        assertThrows(AssertionFailedError.class, () -> transcript.contains(">", "x", "x"));
        assertThrows(AssertionFailedError.class, () -> transcript.lacks("x"));
        assertThrows(AssertionFailedError.class, () -> transcript.retiresAtMost(29_999));
    }
}
