package dev.terrarium.emulator.compiler;

import java.lang.reflect.Field;
import java.nio.ByteOrder;
import sun.misc.Unsafe;

/**
 * Main memory as compiled code accesses it: without bounds checks, as the TLB holds only pages of main memory. The library's
 * checked accessors are so many calls deep that HotSpot would run out of its limit for inlining on a region of average size.
 */
final class HostMemory {
    private static final Unsafe UNSAFE = unsafe();
    private static final long BASE = Unsafe.ARRAY_BYTE_BASE_OFFSET;

    private HostMemory() {}

    private static Unsafe unsafe() {
        try {
            Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return (Unsafe) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Returns whether the host keeps numbers as the guest does: little-endian. */
    static boolean isSupported() {
        return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    }

    static byte getByte(byte[] ram, long offset) {
        return UNSAFE.getByte(ram, BASE + offset);
    }

    static short getShort(byte[] ram, long offset) {
        return UNSAFE.getShort(ram, BASE + offset);
    }

    static int getInt(byte[] ram, long offset) {
        return UNSAFE.getInt(ram, BASE + offset);
    }

    static long getLong(byte[] ram, long offset) {
        return UNSAFE.getLong(ram, BASE + offset);
    }

    static void putByte(byte[] ram, long offset, byte value) {
        UNSAFE.putByte(ram, BASE + offset, value);
    }

    static void putShort(byte[] ram, long offset, short value) {
        UNSAFE.putShort(ram, BASE + offset, value);
    }

    static void putInt(byte[] ram, long offset, int value) {
        UNSAFE.putInt(ram, BASE + offset, value);
    }

    static void putLong(byte[] ram, long offset, long value) {
        UNSAFE.putLong(ram, BASE + offset, value);
    }
}
