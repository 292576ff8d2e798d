package dev.terrarium.library;

import dev.terrarium.api.console.Console;
import dev.terrarium.runtime.Wired;
import java.io.OutputStream;

/** What {@code System.out} writes to. Unbuffered: what was printed before a panic is on the console. */
public final class ConsoleOutput extends OutputStream {
    @Override
    public void write(int value) {
        Wired.the(Console.class).write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Wired.the(Console.class).write(bytes, offset, length);
    }
}
