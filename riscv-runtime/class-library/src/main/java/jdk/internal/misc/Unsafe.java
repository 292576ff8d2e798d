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
}
