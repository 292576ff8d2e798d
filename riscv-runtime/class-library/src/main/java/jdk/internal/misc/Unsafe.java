package jdk.internal.misc;

import dev.terrarium.runtime.ObjectModel;
import java.lang.reflect.Field;

/**
 * {@code jdk.internal.misc.Unsafe} without what needs addresses. The methods that access variables by offset are not here:
 * the image builder turns calls of them into accesses to fields and array elements.
 */
public final class Unsafe {
    public static final int ARRAY_BOOLEAN_BASE_OFFSET = 16;
    public static final int ARRAY_BYTE_BASE_OFFSET = 16;
    public static final int ARRAY_SHORT_BASE_OFFSET = 16;
    public static final int ARRAY_CHAR_BASE_OFFSET = 16;
    public static final int ARRAY_INT_BASE_OFFSET = 16;
    public static final int ARRAY_LONG_BASE_OFFSET = 16;
    public static final int ARRAY_FLOAT_BASE_OFFSET = 16;
    public static final int ARRAY_DOUBLE_BASE_OFFSET = 16;
    public static final int ARRAY_OBJECT_BASE_OFFSET = 16;
    public static final int ARRAY_BOOLEAN_INDEX_SCALE = 1;
    public static final int ARRAY_BYTE_INDEX_SCALE = 1;
    public static final int ARRAY_SHORT_INDEX_SCALE = 2;
    public static final int ARRAY_CHAR_INDEX_SCALE = 2;
    public static final int ARRAY_INT_INDEX_SCALE = 4;
    public static final int ARRAY_LONG_INDEX_SCALE = 8;
    public static final int ARRAY_FLOAT_INDEX_SCALE = 4;
    public static final int ARRAY_DOUBLE_INDEX_SCALE = 8;
    public static final int ARRAY_OBJECT_INDEX_SCALE = 8;
    public static final int ADDRESS_SIZE = 8;

    private static final Unsafe THE_UNSAFE = new Unsafe();

    private Unsafe() {}

    public static Unsafe getUnsafe() {
        return THE_UNSAFE;
    }

    public boolean isBigEndian() {
        return false;
    }

    public int addressSize() {
        return ADDRESS_SIZE;
    }

    public int pageSize() {
        return 4096;
    }

    public int arrayBaseOffset(Class<?> arrayClass) {
        return ARRAY_OBJECT_BASE_OFFSET;
    }

    public int arrayIndexScale(Class<?> arrayClass) {
        return 1 << ObjectModel.elementShift(ObjectModel.newArray(arrayClass, 0));
    }

    /** Known at build time: a number that stands for the field. */
    public native long objectFieldOffset(Class<?> type, String field);

    public long objectFieldOffset(Field field) {
        return objectFieldOffset(field.getDeclaringClass(), field.getName());
    }

    /** Zeroed all the same: the heap hands out zeroed memory. */
    public Object allocateUninitializedArray(Class<?> componentType, int length) {
        if (componentType == byte.class) {
            return new byte[length];
        }
        if (componentType == char.class) {
            return new char[length];
        }
        if (componentType == int.class) {
            return new int[length];
        }
        if (componentType == long.class) {
            return new long[length];
        }
        throw new IllegalArgumentException("Component type is not primitive");
    }

    // One thread sees its own stores in order.

    public void loadFence() {}

    public void storeFence() {}

    public void fullFence() {}

    public void storeStoreFence() {}

    // Buffers of bytes read and write words wherever they start; only the byte array behind a buffer can be meant.

    private static int byteIndex(long offset) {
        return (int) (offset - ARRAY_BYTE_BASE_OFFSET);
    }

    public short getShortUnaligned(Object array, long offset, boolean bigEndian) {
        byte[] bytes = (byte[]) array;
        int index = byteIndex(offset);
        short value = (short) (bytes[index] & 0xFF | bytes[index + 1] << 8);
        return bigEndian ? Short.reverseBytes(value) : value;
    }

    public char getCharUnaligned(Object array, long offset, boolean bigEndian) {
        return (char) getShortUnaligned(array, offset, bigEndian);
    }

    public int getIntUnaligned(Object array, long offset, boolean bigEndian) {
        int low = Short.toUnsignedInt(getShortUnaligned(array, offset, false));
        int value = getShortUnaligned(array, offset + Short.BYTES, false) << Short.SIZE | low;
        return bigEndian ? Integer.reverseBytes(value) : value;
    }

    public long getLongUnaligned(Object array, long offset, boolean bigEndian) {
        long low = Integer.toUnsignedLong(getIntUnaligned(array, offset, false));
        long value = (long) getIntUnaligned(array, offset + Integer.BYTES, false) << Integer.SIZE | low;
        return bigEndian ? Long.reverseBytes(value) : value;
    }

    public void putShortUnaligned(Object array, long offset, short value, boolean bigEndian) {
        byte[] bytes = (byte[]) array;
        int index = byteIndex(offset);
        short little = bigEndian ? Short.reverseBytes(value) : value;
        bytes[index] = (byte) little;
        bytes[index + 1] = (byte) (little >> 8);
    }

    public void putCharUnaligned(Object array, long offset, char value, boolean bigEndian) {
        putShortUnaligned(array, offset, (short) value, bigEndian);
    }

    public void putIntUnaligned(Object array, long offset, int value, boolean bigEndian) {
        int little = bigEndian ? Integer.reverseBytes(value) : value;
        putShortUnaligned(array, offset, (short) little, false);
        putShortUnaligned(array, offset + Short.BYTES, (short) (little >> Short.SIZE), false);
    }

    public void putLongUnaligned(Object array, long offset, long value, boolean bigEndian) {
        long little = bigEndian ? Long.reverseBytes(value) : value;
        putIntUnaligned(array, offset, (int) little, false);
        putIntUnaligned(array, offset + Integer.BYTES, (int) (little >> Integer.SIZE), false);
    }

    /**
     * Copies memory between primitive arrays.
     *
     * @param bytes how much to copy
     */
    public void copyMemory(Object source, long sourceOffset, Object target, long targetOffset, long bytes) {
        int from = byteIndex(sourceOffset);
        int to = byteIndex(targetOffset);
        if (source.getClass() == target.getClass()) {
            int shift = ObjectModel.elementShift(source);
            System.arraycopy(source, from >> shift, target, to >> shift, (int) (bytes >> shift));
            return;
        }
        for (int i = 0; i < bytes; i++) {
            ArrayBytes.put(target, to + i, ArrayBytes.get(source, from + i));
        }
    }

    /**
     * Copies memory between primitive arrays, with the bytes of each element in the opposite order.
     *
     * @param bytes how much to copy
     * @param elementSize 2, 4 or 8 bytes
     */
    public void copySwapMemory(
            Object source, long sourceOffset, Object target, long targetOffset, long bytes, long elementSize) {
        int from = byteIndex(sourceOffset);
        int to = byteIndex(targetOffset);
        int last = (int) elementSize - 1;
        for (int i = 0; i < bytes; i++) {
            ArrayBytes.put(target, to + i, ArrayBytes.get(source, from + (i & ~last) + last - (i & last)));
        }
    }
}
