package dev.terrarium.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What is typed on an image's console, read ahead by a thread. At the end of the input it types Control-D, which ends the
 * guest's input too: a serial line has no other way to say it, and a polling reader cannot see that a pipe has ended.
 */
final class TypedInput extends InputStream {
    private static final int END_OF_TRANSMISSION = 4;

    private final BlockingQueue<Integer> arrived = new LinkedBlockingQueue<>();

    private TypedInput() {}

    /** Starts to read from a stream, which is not closed. */
    static TypedInput from(InputStream source) {
        TypedInput input = new TypedInput();
        Thread reader = new Thread(() -> input.readFrom(source), "console input");
        // Nothing can wake it up from a read of a terminal, and nothing needs to wait for it.
        reader.setDaemon(true);
        reader.start();
        return input;
    }

    private void readFrom(InputStream source) {
        try {
            for (int value = source.read(); value >= 0; value = source.read()) {
                arrived.add(value);
            }
        } catch (IOException e) {
            // Input that fails has ended, as far as the guest can tell.
        } finally {
            arrived.add(END_OF_TRANSMISSION);
        }
    }

    @Override
    public int available() {
        return arrived.size();
    }

    @Override
    public int read() throws IOException {
        try {
            return arrived.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
