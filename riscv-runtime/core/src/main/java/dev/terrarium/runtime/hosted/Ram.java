package dev.terrarium.runtime.hosted;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Memory over an array of bytes: little endian, and tolerant of misalignment as Zicclsm is. */
final class Ram implements MemoryMappedDevice {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] contents;

    Ram(byte[] contents) {
        this.contents = contents;
    }

    @Override
    public long load(long offset, int bytes) {
        int index = (int) offset;
        return switch (bytes) {
            case 1 -> contents[index];
            case 2 -> (short) SHORT.get(contents, index);
            case 4 -> (int) INT.get(contents, index);
            default -> (long) LONG.get(contents, index);
        };
    }

    @Override
    public void store(long offset, int bytes, long value) {
        int index = (int) offset;
        switch (bytes) {
            case 1 -> contents[index] = (byte) value;
            case 2 -> SHORT.set(contents, index, (short) value);
            case 4 -> INT.set(contents, index, (int) value);
            default -> LONG.set(contents, index, value);
        }
    }
}
