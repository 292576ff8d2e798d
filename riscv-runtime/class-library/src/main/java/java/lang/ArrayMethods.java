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

    static Object multiNewArray(Class<?> component, int[] dimensions) {
        if (dimensions.length == 0) {
            throw new IllegalArgumentException("Empty dimensions array");
        }
        for (int dimension : dimensions) {
            if (dimension < 0) {
                throw new NegativeArraySizeException(Integer.toString(dimension));
            }
        }
        return newArrays(component, dimensions, 0);
    }

    private static Object newArrays(Class<?> component, int[] dimensions, int depth) {
        if (depth == dimensions.length - 1) {
            return newArray(component, dimensions[depth]);
        }
        Class<?> inner = component;
        for (int i = depth + 1; i < dimensions.length; i++) {
            inner = inner.arrayType();
        }
        Object[] outer = (Object[]) newArray(inner, dimensions[depth]);
        for (int i = 0; i < outer.length; i++) {
            outer[i] = newArrays(component, dimensions, depth + 1);
        }
        return outer;
    }
}
