package dev.terrarium.runtime;

import java.lang.reflect.Array;

/**
 * What the class library needs to know of the layout of objects. All of it is intrinsic; the bodies, which let
 * what uses them be tested on the host JVM, say the same by its own means.
 */
public final class ObjectModel {
    private ObjectModel() {}

    /** Returns the class of an object, which must not be null. */
    @Intrinsic
    public static Class<?> classOf(Object object) {
        return object.getClass();
    }

    /** Returns log2 of the size in bytes of an array's elements (0 to 3), or -1 if the object is not an array. */
    @Intrinsic
    public static int elementShift(Object object) {
        Class<?> component = object.getClass().getComponentType();
        if (component == null) {
            return -1;
        }
        if (component == byte.class || component == boolean.class) {
            return 0;
        }
        if (component == short.class || component == char.class) {
            return 1;
        }
        return component == int.class || component == float.class ? 2 : 3;
    }

    /** Returns the length of an array of any element type; undefined for what is no array. */
    @Intrinsic
    public static int arrayLength(Object array) {
        return Array.getLength(array);
    }

    /**
     * Copies elements between two arrays with elements of the same size, as if through a temporary copy. Checks nothing:
     * the caller has checked null, bounds and element types.
     */
    @Intrinsic
    public static void copyElements(Object source, int sourceIndex, Object target, int targetIndex, int count) {
        System.arraycopy(source, sourceIndex, target, targetIndex, count);
    }

    /** As {@link #copyElements}, where it is known when the image is built what is copied. */
    @Intrinsic
    public static void copyBytes(byte[] source, int sourceIndex, byte[] target, int targetIndex, int count) {
        System.arraycopy(source, sourceIndex, target, targetIndex, count);
    }

    /**
     * Returns eight elements from an index on, the first in the lowest bits. What is in the place of elements beyond the
     * end of the array is undefined.
     *
     * @param index a multiple of eight that is less than the array's length; not checked
     */
    @Intrinsic
    public static long word(byte[] array, int index) {
        long word = 0;
        for (int i = Math.min(index + Long.BYTES, array.length) - 1; i >= index; i--) {
            word = word << Byte.SIZE | array[i] & 0xFF;
        }
        return word;
    }

    /** Returns the element of an array at an index that is known to be in it: nothing is checked. */
    @Intrinsic
    public static byte element(byte[] array, int index) {
        return array[index];
    }

    /** Stores the low byte of a value in an array at an index that is known to be in it: nothing is checked. */
    @Intrinsic
    public static void setElement(byte[] array, int index, int value) {
        array[index] = (byte) value;
    }

    /** Returns a new array with the class of {@code like} (itself an array) and the given length, at least 0. */
    @Intrinsic
    public static Object newArrayLike(Object like, int length) {
        return Array.newInstance(like.getClass().getComponentType(), length);
    }

    /** Returns a new array of the given array class and length, at least 0. */
    @Intrinsic
    public static Object newArray(Class<?> arrayClass, int length) {
        return Array.newInstance(arrayClass.getComponentType(), length);
    }

    /** Returns the interned strings that the image was built with; the array must not be changed. */
    @Intrinsic
    public static String[] literals() {
        return new String[0];
    }

    /** Returns a shallow copy of an object or array. */
    @Intrinsic
    public static Object shallowCopy(Object object) {
        throw new UnsupportedOperationException("only in an image");
    }

    /** Returns the object's address now; in a collected heap, it is where the object is until the next allocation. */
    @Intrinsic
    public static long addressOf(Object object) {
        return System.identityHashCode(object);
    }

    /**
     * Returns the object at an address, which must be of that class and be there now. The class must be a literal.
     */
    @Intrinsic
    public static <T> T objectAt(Class<T> type, long address) {
        throw new UnsupportedOperationException("only in an image");
    }

    /**
     * Returns the offset in bytes of an instance field in objects of the class that declares it. Class and name must be
     * literals. That something asks is taken to mean that the field may be read, not that it may be written.
     */
    @Intrinsic
    public static long fieldOffset(Class<?> type, String field) {
        throw new UnsupportedOperationException("only in an image");
    }

    /** Returns whether the object, which must not be null, is an instance of the class. */
    @Intrinsic
    public static boolean isInstance(Class<?> type, Object object) {
        return type.isInstance(object);
    }
}
