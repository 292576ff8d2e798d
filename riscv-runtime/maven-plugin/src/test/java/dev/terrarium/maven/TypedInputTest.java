package dev.terrarium.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TypedInputTest {
    @Test
    void endsWithControlD() throws IOException {
        TypedInput input = TypedInput.from(new ByteArrayInputStream("hi".getBytes(StandardCharsets.UTF_8)));
        assertEquals('h', input.read());
        assertEquals('i', input.read());
        assertEquals(4, input.read());
        assertEquals(0, input.available());
    }

    @Test
    void neverBlocksToSayThatNothingHasArrived() throws IOException {
        PipedOutputStream keyboard = new PipedOutputStream();
        try (keyboard) {
            TypedInput input = TypedInput.from(new PipedInputStream(keyboard));
            assertEquals(0, input.available());
            keyboard.write('x');
            keyboard.flush();
            assertEquals('x', input.read());
        }
    }

    @Test
    void endsWithControlDWhereTheSourceFails() throws IOException {
        TypedInput input = TypedInput.from(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the terminal has gone");
            }
        });
        assertEquals(4, input.read());
    }
}
