package jdk.internal.misc;

import dev.terrarium.runtime.ObjectModel;
import dev.terrarium.runtime.Replaces;

/** Buffers over arrays, without addresses: what they copy lies in arrays, and what they read in pieces in bytes. */
@Replaces("jdk.internal.misc.ScopedMemoryAccess")
final class ScopedMemoryAccessMethods {
    private ScopedMemoryAccessMethods() {}

    static void copyMemory(
            ScopedMemoryAccess access,
            ScopedMemoryAccess.Scope sourceScope,
            ScopedMemoryAccess.Scope targetScope,
            Object source,
            long sourceOffset,
            Object target,
            long targetOffset,
            long bytes) {
        int shift = ObjectModel.elementShift(source);
        System.arraycopy(
                source, index(sourceOffset) >> shift, target, index(targetOffset) >> shift, (int) bytes >> shift);
    }

    static short getShortUnaligned(
            ScopedMemoryAccess access, ScopedMemoryAccess.Scope scope, Object base, long offset, boolean isBigEndian) {
        return (short) read((byte[]) base, index(offset), Short.BYTES, isBigEndian);
    }

    static char getCharUnaligned(
            ScopedMemoryAccess access, ScopedMemoryAccess.Scope scope, Object base, long offset, boolean isBigEndian) {
        return (char) read((byte[]) base, index(offset), Character.BYTES, isBigEndian);
    }

    static int getIntUnaligned(
            ScopedMemoryAccess access, ScopedMemoryAccess.Scope scope, Object base, long offset, boolean isBigEndian) {
        return (int) read((byte[]) base, index(offset), Integer.BYTES, isBigEndian);
    }

    static long getLongUnaligned(
            ScopedMemoryAccess access, ScopedMemoryAccess.Scope scope, Object base, long offset, boolean isBigEndian) {
        return read((byte[]) base, index(offset), Long.BYTES, isBigEndian);
    }

    static void putShortUnaligned(
            ScopedMemoryAccess access,
            ScopedMemoryAccess.Scope scope,
            Object base,
            long offset,
            short value,
            boolean isBigEndian) {
        write((byte[]) base, index(offset), Short.BYTES, isBigEndian, value);
    }

    static void putCharUnaligned(
            ScopedMemoryAccess access,
            ScopedMemoryAccess.Scope scope,
            Object base,
            long offset,
            char value,
            boolean isBigEndian) {
        write((byte[]) base, index(offset), Character.BYTES, isBigEndian, value);
    }

    static void putIntUnaligned(
            ScopedMemoryAccess access,
            ScopedMemoryAccess.Scope scope,
            Object base,
            long offset,
            int value,
            boolean isBigEndian) {
        write((byte[]) base, index(offset), Integer.BYTES, isBigEndian, value);
    }

    static void putLongUnaligned(
            ScopedMemoryAccess access,
            ScopedMemoryAccess.Scope scope,
            Object base,
            long offset,
            long value,
            boolean isBigEndian) {
        write((byte[]) base, index(offset), Long.BYTES, isBigEndian, value);
    }

    /** The byte of an array's elements that an offset into the array means. */
    private static int index(long offset) {
        return (int) offset - Unsafe.ARRAY_BYTE_BASE_OFFSET;
    }

    private static long read(byte[] bytes, int from, int count, boolean isBigEndian) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value |= (bytes[from + i] & 0xffL) << Byte.SIZE * (isBigEndian ? count - 1 - i : i);
        }
        return value;
    }

    private static void write(byte[] bytes, int from, int count, boolean isBigEndian, long value) {
        for (int i = 0; i < count; i++) {
            bytes[from + i] = (byte) (value >>> Byte.SIZE * (isBigEndian ? count - 1 - i : i));
        }
    }
}
