package dev.terrarium.library;

import dev.terrarium.api.console.Console;
import dev.terrarium.runtime.Wired;
import java.io.InputStream;

/** What {@code System.in} reads from. Control-D ends the input, as it does on a terminal. */
public final class ConsoleInput extends InputStream {
    private static final int END_OF_TRANSMISSION = 4;
    private static final int NONE = -1;

    private final byte[] single = new byte[1];
    /** A byte that {@link #available} has taken from the console, or {@link #NONE}. */
    private int ahead = NONE;

    private boolean ended;

    @Override
    public int read() {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int count = ended ? 0 : receive(bytes, offset, length);
        for (int i = 0; i < count; i++) {
            if (bytes[offset + i] == END_OF_TRANSMISSION) {
                ended = true;
                count = i;
            }
        }
        return count == 0 ? -1 : count;
    }

    private int receive(byte[] bytes, int offset, int length) {
        if (ahead == NONE) {
            return Wired.the(Console.class).read(bytes, offset, length);
        }
        bytes[offset] = (byte) ahead;
        ahead = NONE;
        return 1;
    }

    @Override
    public int available() {
        if (ahead == NONE && !ended) {
            ahead = Wired.the(Console.class).poll();
        }
        return ahead == NONE ? 0 : 1;
    }
}
