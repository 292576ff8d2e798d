package dev.terrarium.emulator.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final OutputStream output = new BufferedOutputStream(seen);

    private Console console(String input) {
        return new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.US_ASCII)), output);
    }

    private void write(Console console, String text) {
        text.chars().forEach(console::write);
    }

    private String seen() {
        return seen.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void linesAreFlushed() {
        Console console = console("");
        write(console, "one");
        assertEquals("", seen());
        write(console, "\n");
        assertEquals("one\n", seen());
    }

    @Test
    void aPromptIsFlushedWhenInputIsMissed() {
        Console console = console("");
        write(console, "> ");
        assertFalse(console.hasInput());
        assertEquals("> ", seen());
    }

    @Test
    void aPromptIsFlushedBeforeTheHostWaits() {
        Console console = console("x");
        write(console, "> ");
        assertTrue(console.awaitInput());
        assertEquals("> ", seen());
        assertEquals('x', console.read());
    }

    @Test
    void theEndOfInputIsNoData() {
        Console console = console("");
        assertFalse(console.awaitInput());
        assertFalse(console.hasInput());
        assertEquals(-1, console.read());
    }

    @Test
    void allByteValuesAreData() {
        Console console = new Console(new ByteArrayInputStream(new byte[] {0, (byte) 0xff}), output);
        assertEquals(0, console.read());
        assertEquals(0xff, console.read());
        assertEquals(-1, console.read());
    }

    @Test
    void hostFailuresSayWhatHasFailed() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int available() throws IOException {
                throw new IOException("gone");
            }
        };
        Console console = new Console(broken, output);
        assertEquals(
                "cannot read the console's input: gone",
                assertThrows(UncheckedIOException.class, console::hasInput).getMessage());
        assertEquals(
                "cannot read the console's input: gone",
                assertThrows(UncheckedIOException.class, console::awaitInput).getMessage());
    }
}
