package dev.terrarium.emulator.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The machine's main memory: little-endian, byte-addressed by offset from {@link MemoryMap#RAM_BASE}.
 *
 * <p>The engines access {@link #bytes} through the static accessors, so that how the host reads memory is decided in this
 * class alone. Accesses may be misaligned; the caller keeps them inside the array.
 */
public final class Ram {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;

    /**
     * Makes memory filled with zeros.
     *
     * @param size the size in bytes, a multiple of {@link MemoryMap#PAGE_SIZE}
     */
    public Ram(int size) {
        this.bytes = new byte[size];
    }

    /** Returns the memory itself. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns the size in bytes. */
    public int size() {
        return bytes.length;
    }

    /** Returns the physical address after the last byte. */
    public long end() {
        return MemoryMap.RAM_BASE + bytes.length;
    }

    /** Returns whether {@code size} bytes from a physical address are all main memory. */
    public boolean contains(long address, int size) {
        long offset = address - MemoryMap.RAM_BASE;
        return offset >= 0 && offset <= bytes.length - size;
    }

    /** Returns the offset of a physical address that {@link #contains} has accepted. */
    public static int offset(long address) {
        return (int) (address - MemoryMap.RAM_BASE);
    }

    public static int getShort(byte[] bytes, int offset) {
        return (short) SHORT.get(bytes, offset);
    }

    public static int getInt(byte[] bytes, int offset) {
        return (int) INT.get(bytes, offset);
    }

    public static long getLong(byte[] bytes, int offset) {
        return (long) LONG.get(bytes, offset);
    }

    public static void putShort(byte[] bytes, int offset, int value) {
        SHORT.set(bytes, offset, (short) value);
    }

    public static void putInt(byte[] bytes, int offset, int value) {
        INT.set(bytes, offset, value);
    }

    public static void putLong(byte[] bytes, int offset, long value) {
        LONG.set(bytes, offset, value);
    }

    /** Reads {@code size} bytes (1, 2, 4 or 8), zero-extended. */
    public long read(int offset, int size) {
        switch (size) {
            case 1:
                return bytes[offset] & 0xff;
            case 2:
                return getShort(bytes, offset) & 0xffff;
            case 4:
                return getInt(bytes, offset) & 0xffffffffL;
            default:
                return getLong(bytes, offset);
        }
    }

    /** Writes the low {@code size} bytes (1, 2, 4 or 8) of a value. */
    public void write(int offset, int size, long value) {
        switch (size) {
            case 1:
                bytes[offset] = (byte) value;
                break;
            case 2:
                putShort(bytes, offset, (int) value);
                break;
            case 4:
                putInt(bytes, offset, (int) value);
                break;
            default:
                putLong(bytes, offset, value);
                break;
        }
    }
}
