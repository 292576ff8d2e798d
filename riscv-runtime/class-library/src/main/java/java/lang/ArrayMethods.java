package java.lang;

import dev.terrarium.runtime.ObjectModel;
import dev.terrarium.runtime.Replaces;

/** The native methods of {@code java.lang.reflect.Array}; here to see {@link Class#arrayClass()}. */
@Replaces("java.lang.reflect.Array")
final class ArrayMethods {
    private ArrayMethods() {}

    static Object newArray(Class<?> component, int length) {
        if (length < 0) {
            throw new NegativeArraySizeException(Integer.toString(length));
        }
        if (component.isPrimitive()) {
            return newPrimitiveArray(component, length);
        }
        Class<?> arrayClass = component.arrayClass();
        if (arrayClass == null) {
            throw new UnsupportedOperationException(
                    "the image has no array class of " + component.getName() + ": create one with new in the program");
        }
        return ObjectModel.newArray(arrayClass, length);
    }

    private static Object newPrimitiveArray(Class<?> component, int length) {
        if (component == int.class) {
            return new int[length];
        }
        if (component == byte.class) {
            return new byte[length];
        }
        if (component == char.class) {
            return new char[length];
        }
        if (component == long.class) {
            return new long[length];
        }
        if (component == double.class) {
            return new double[length];
        }
        if (component == boolean.class) {
            return new boolean[length];
        }
        if (component == float.class) {
            return new float[length];
        }
        if (component == short.class) {
            return new short[length];
        }
        throw new IllegalArgumentException();
    }

    static int getLength(Object array) {
        if (!array.getClass().isArray()) {
            throw new IllegalArgumentException("Argument is not an array");
        }
        return ObjectModel.arrayLength(array);
    }

    static Object get(Object array, int index) {
        if (array instanceof Object[] references) {
            return references[index];
        }
        if (array instanceof int[] ints) {
            return ints[index];
        }
        if (array instanceof byte[] bytes) {
            return bytes[index];
        }
        if (array instanceof char[] chars) {
            return chars[index];
        }
        if (array instanceof long[] longs) {
            return longs[index];
        }
        if (array instanceof double[] doubles) {
            return doubles[index];
        }
        if (array instanceof boolean[] booleans) {
            return booleans[index];
        }
        if (array instanceof float[] floats) {
            return floats[index];
        }
        if (array instanceof short[] shorts) {
            return shorts[index];
        }
        throw array == null ? new NullPointerException() : new IllegalArgumentException("Argument is not an array");
    }
}
