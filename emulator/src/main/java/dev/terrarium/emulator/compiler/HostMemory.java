package dev.terrarium.emulator.compiler;

import dev.terrarium.emulator.hart.Tlb;
import java.lang.reflect.Field;
import java.nio.ByteOrder;
import sun.misc.Unsafe;

/**
 * How compiled code reads the TLB and main memory: without bounds checks. They are not needed, as a place in the TLB is some
 * bits of the address, and the TLB holds only pages of main memory; and the library's checked accessors are so many calls deep
 * that HotSpot would run out of its limit for inlining on a region of average size.
 */
final class HostMemory {
    static final Unsafe UNSAFE = unsafe();

    /** Where the first byte of main memory is in its array. */
    static final long RAM = Unsafe.ARRAY_BYTE_BASE_OFFSET;

    /** Where the first tag of a TLB is in its array. */
    static final long TAG = Unsafe.ARRAY_LONG_BASE_OFFSET;

    /** Where the first addend of a TLB is in its array. */
    static final long ADDEND = TAG + Unsafe.ARRAY_LONG_INDEX_SCALE;

    /** The distance in bytes of an address's entry from the first one is these bits of the address shifted. */
    static final int ENTRY_SHIFT = 8;

    static final long ENTRY_MASK = (long) Tlb.SLOT_MASK * Unsafe.ARRAY_LONG_INDEX_SCALE;

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
}
