package dev.terrarium.emulator.device;

import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;

/**
 * The host's end of the machine's console: whichever of the serial port and the SBI the guest uses, bytes come from one
 * input and go to one output. Input at its end is input without data, as on a line that nobody types on.
 *
 * <p>When a byte of the input arrives at the guest is the host's affair, unless the console is deterministic: then each byte
 * is there when the guest first asks for it, and the machine waits for the host until then.
 *
 * <p>A console that records gives bytes to the guest at the moments of {@link #poll} alone, and gives them again at the same
 * moments after its state was put back. What the guest writes again then is not shown twice.
 */
public final class Console implements Stateful {
    private static final int NONE = -1;

    private final InputStream input;
    private final OutputStream output;
    private final boolean deterministic;
    /** What has arrived and the guest has not taken. */
    private final Queue<Byte> arrived = new ArrayDeque<>();

    private boolean ended;
    private boolean unflushed;
    /** How many bytes have arrived since the machine was built. */
    private long received;
    /** How many bytes the guest has written since the machine was built. */
    private long written;
    /** What the guest writes before this count has been shown already. */
    private long shown;

    private InputJournal journal;
    private long journalStart;
    private LongSupplier position;

    /** Makes a console whose input arrives when the host has it; neither stream is closed by it. */
    public Console(InputStream input, OutputStream output) {
        this(input, output, false);
    }

    /**
     * Makes a console; neither stream is closed by it.
     *
     * @param deterministic whether the machine waits for the host when the guest asks for input
     */
    public Console(InputStream input, OutputStream output, boolean deterministic) {
        this.input = input;
        this.output = output;
        this.deterministic = deterministic;
    }

    /**
     * Records from now on what arrives when. What was recorded before and would arrive again still does.
     *
     * @param now the position in the run
     */
    public void record(LongSupplier now) {
        InputJournal fresh = new InputJournal();
        if (journal != null) {
            journal.copyFrom(replayed(), fresh);
        }
        journal = fresh;
        journalStart = received;
        shown = written;
        position = now;
    }

    /** Lets input arrive, if the console records. */
    public void poll() {
        if (journal == null || deterministic) {
            return;
        }
        if (isReplaying()) {
            while (isReplaying() && journal.moment(replayed()) <= position.getAsLong()) {
                arrive(journal.value(replayed()));
            }
        } else if (!ended) {
            try {
                for (int available = input.available(); available > 0 && !ended; available--) {
                    fill();
                }
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
    }

    /** Returns the position in the run at which the next recorded byte arrives again; none if all have. */
    public long nextArrival() {
        return journal != null && !deterministic && isReplaying() ? journal.moment(replayed()) : Long.MAX_VALUE;
    }

    private boolean isReplaying() {
        return replayed() < journal.size();
    }

    private int replayed() {
        return (int) (received - journalStart);
    }

    /** Gives the guest input that is not the host's, after what has arrived. */
    public void inject(byte[] bytes) {
        if (journal != null && isReplaying()) {
            throw new IllegalStateException("a run that is repeated has the input that it had");
        }
        for (byte value : bytes) {
            receive(value);
        }
    }

    private void receive(byte value) {
        if (journal != null) {
            journal.add(value, position.getAsLong());
        }
        arrive(value);
    }

    private void arrive(byte value) {
        arrived.add(value);
        received++;
    }

    /**
     * Returns whether a byte can be read now. If none can, what has been written is flushed: a guest that asks for input
     * may have written a prompt.
     */
    public boolean hasInput() {
        if (!arrived.isEmpty()) {
            return true;
        }
        if (deterministic) {
            return awaitInput();
        }
        try {
            if (journal == null && !ended && input.available() > 0) {
                fill();
            } else if (unflushed) {
                flush();
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return !arrived.isEmpty();
    }

    /** Returns the next byte, or -1 if there is none now. */
    public int read() {
        return hasInput() ? arrived.remove() & 0xff : NONE;
    }

    /**
     * Waits until a byte can be read.
     *
     * @return false if the input is at its end
     */
    public boolean awaitInput() {
        if (!arrived.isEmpty()) {
            return true;
        }
        flush();
        if (journal != null && isReplaying()) {
            arrive(journal.value(replayed()));
        } else if (!ended) {
            try {
                fill();
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
        return !arrived.isEmpty();
    }

    private void fill() throws IOException {
        int value = input.read();
        ended = value < 0;
        if (!ended) {
            receive((byte) value);
        }
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("cannot read the console's input: " + e.getMessage(), e);
    }

    /** Writes the low 8 bits of a value. A finished line is flushed. */
    public void write(int value) {
        if (written++ < shown) {
            return;
        }
        try {
            output.write(value);
            unflushed = true;
            if ((value & 0xff) == '\n') {
                flush();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Flushes what has been written. */
    public void flush() {
        try {
            output.flush();
            unflushed = false;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static UncheckedIOException unwritable(IOException e) {
        return new UncheckedIOException("cannot write the console's output: " + e.getMessage(), e);
    }

    @Override
    public void exchange(StateTransfer state) {
        byte[] waiting = new byte[arrived.size()];
        int size = 0;
        for (byte value : arrived) {
            waiting[size++] = value;
        }
        waiting = state.bytes(waiting);
        arrived.clear();
        for (byte value : waiting) {
            arrived.add(value);
        }
        received = state.value(received);
        long before = written;
        written = state.value(written);
        shown = journal == null ? 0 : Math.max(shown, before);
    }
}
