package dev.terrarium.emulator.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.emulator.assembler.Assembler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class KeyboardInputTest {
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger helped = new AtomicInteger();

    private KeyboardInput input(String keys) {
        byte[] bytes = keys.getBytes(StandardCharsets.ISO_8859_1);
        return new KeyboardInput(new ByteArrayInputStream(bytes), left::incrementAndGet, helped::incrementAndGet);
    }

    @Test
    void keysGoToTheGuestButCommandsDoNot() throws IOException {
        byte[] keys = input("ab\1hc\1\1d\1ze\3").readAllBytes();
        assertArrayEquals(new byte[] {'a', 'b', 'c', 1, 'd', 'e', 3}, keys);
        assertEquals(1, helped.get());
        assertEquals(0, left.get());
    }

    @Test
    void leavingEndsTheInput() throws IOException {
        assertArrayEquals(new byte[] {'a'}, input("a\1xb").readAllBytes());
        assertEquals(1, left.get());
    }

    @Test
    void leavingEndsARunThatReadsNoKeys() throws IOException {
        PipedOutputStream keys = new PipedOutputStream();
        Keyboard keyboard = new Keyboard();
        PrintStream help = new PrintStream(new ByteArrayOutputStream());
        Machine machine = Machine.builder()
                .memory(4 << 20)
                .image(new Assembler().add("addi a0, a0, 1; jal zero, -4").bytes())
                .consoleInput(keyboard.open(new PipedInputStream(keys), help))
                .build();
        keyboard.connect(machine);
        keys.write(new byte[] {1, 'x'});
        keys.flush();
        assertEquals(RunResult.Reason.LEFT, machine.run().reason());
    }
}
