package dev.terrarium.emulator.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Keys for the guest, without those for the emulator: Ctrl-A x leaves, Ctrl-A h shows help, and Ctrl-A twice is one for the
 * guest. A thread of its own reads the keys, so that leaving works while the guest reads none.
 */
final class KeyboardInput extends InputStream {
    static final String HELP = "\nCtrl-A x  leave\nCtrl-A h  this help\nCtrl-A Ctrl-A  send Ctrl-A to the guest\n";

    private static final int CONTROL_A = 1;

    private final InputStream keys;
    private final Runnable leave;
    private final Runnable help;
    private final Queue<Integer> forGuest = new ArrayDeque<>();
    private boolean escaped;
    private boolean ended;
    private IOException failure;

    /**
     * Starts to read keys.
     *
     * @param leave is called for Ctrl-A x
     * @param help is called for Ctrl-A h
     */
    KeyboardInput(InputStream keys, Runnable leave, Runnable help) {
        this.keys = keys;
        this.leave = leave;
        this.help = help;
        Thread reader = new Thread(this::readKeys, "keyboard");
        reader.setDaemon(true);
        reader.start();
    }

    private void readKeys() {
        try {
            for (int key = keys.read(); key >= 0 && take(key); key = keys.read()) {
                // each key is taken by the condition
            }
            end(null);
        } catch (IOException e) {
            end(e);
        }
    }

    private synchronized void end(IOException cause) {
        ended = true;
        failure = cause;
        notifyAll();
    }

    /** Returns false if the user has left. */
    private boolean take(int key) {
        boolean command = escaped && key != CONTROL_A;
        if (command && (key == 'x' || key == 'X')) {
            leave.run();
            return false;
        }
        if (command && (key == 'h' || key == 'H' || key == '?')) {
            help.run();
        }
        give(key);
        return true;
    }

    private synchronized void give(int key) {
        if (!escaped && key == CONTROL_A) {
            escaped = true;
            return;
        }
        if (!escaped || key == CONTROL_A) {
            forGuest.add(key);
            notifyAll();
        }
        escaped = false;
    }

    @Override
    public synchronized int available() {
        return forGuest.size();
    }

    @Override
    public synchronized int read() throws IOException {
        while (forGuest.isEmpty() && !ended) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for a key", e);
            }
        }
        if (forGuest.isEmpty() && failure != null) {
            throw failure;
        }
        return forGuest.isEmpty() ? -1 : forGuest.remove();
    }
}
