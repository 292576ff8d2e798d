package dev.terrarium.emulator.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Saves state as a sequence of big-endian values. */
public final class StateWriter implements StateTransfer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Override
    public long value(long current) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(current).array());
        return current;
    }

    @Override
    public int value(int current) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(current).array());
        return current;
    }

    @Override
    public boolean flag(boolean current) {
        out.write(current ? 1 : 0);
        return current;
    }

    @Override
    public byte[] bytes(byte[] current) {
        value(current.length);
        out.writeBytes(current);
        return current;
    }

    /** Returns what has been saved. */
    public byte[] saved() {
        return out.toByteArray();
    }
}
