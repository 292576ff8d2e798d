package dev.terrarium.emulator.snapshot;

import dev.terrarium.emulator.MachineException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Restores what a {@link StateWriter} has saved. */
public final class StateReader implements StateTransfer {
    private final ByteBuffer in;

    /** Makes a reader of saved state. */
    public StateReader(byte[] saved) {
        in = ByteBuffer.wrap(saved);
    }

    @Override
    public long value(long current) {
        try {
            return in.getLong();
        } catch (BufferUnderflowException e) {
            throw tooShort(e);
        }
    }

    @Override
    public int value(int current) {
        try {
            return in.getInt();
        } catch (BufferUnderflowException e) {
            throw tooShort(e);
        }
    }

    @Override
    public boolean flag(boolean current) {
        try {
            return in.get() != 0;
        } catch (BufferUnderflowException e) {
            throw tooShort(e);
        }
    }

    @Override
    public byte[] bytes(byte[] current) {
        int length = value(0);
        if (length < 0 || length > in.remaining()) {
            throw tooShort(null);
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    /**
     * Checks that everything was taken.
     *
     * @throws MachineException if something is left
     */
    public void end() {
        if (in.hasRemaining()) {
            throw new MachineException(
                    "the snapshot has " + in.remaining() + " bytes more of state than this machine: it is another's");
        }
    }

    private static MachineException tooShort(Throwable cause) {
        return new MachineException("the snapshot has less state than this machine: it is another's", cause);
    }
}
