package dev.terrarium.emulator.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The host's end of the machine's console: whichever of the serial port and the SBI the guest uses, bytes come from one
 * input and go to one output. Input at its end is input without data, as on a line that nobody types on.
 */
public final class Console {
    private static final int NONE = -1;

    private final InputStream input;
    private final OutputStream output;
    private int lookahead = NONE;
    private boolean ended;
    private boolean unflushed;

    /** Makes a console; neither stream is closed by it. */
    public Console(InputStream input, OutputStream output) {
        this.input = input;
        this.output = output;
    }

    /**
     * Returns whether a byte can be read now. If none can, what has been written is flushed: a guest that asks for input
     * may have written a prompt.
     */
    public boolean hasInput() {
        if (lookahead == NONE && !ended) {
            try {
                if (input.available() > 0) {
                    fill();
                } else if (unflushed) {
                    flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the console's input: " + e.getMessage(), e);
            }
        }
        return lookahead != NONE;
    }

    /** Returns the next byte, or -1 if there is none now. */
    public int read() {
        if (!hasInput()) {
            return NONE;
        }
        int value = lookahead;
        lookahead = NONE;
        return value;
    }

    /**
     * Waits until a byte can be read.
     *
     * @return false if the input is at its end
     */
    public boolean awaitInput() {
        flush();
        if (lookahead == NONE && !ended) {
            try {
                fill();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the console's input: " + e.getMessage(), e);
            }
        }
        return lookahead != NONE;
    }

    private void fill() throws IOException {
        lookahead = input.read();
        ended = lookahead < 0;
    }

    /** Writes the low 8 bits of a value. A finished line is flushed. */
    public void write(int value) {
        try {
            output.write(value);
            unflushed = true;
            if ((value & 0xff) == '\n') {
                flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the console's output: " + e.getMessage(), e);
        }
    }

    /** Flushes what has been written. */
    public void flush() {
        try {
            output.flush();
            unflushed = false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the console's output: " + e.getMessage(), e);
        }
    }
}
