package dev.terrarium.library;

import dev.terrarium.runtime.ObjectModel;
import dev.terrarium.runtime.Replaces;

/** Copies of arrays whose class is known only at run time. */
@Replaces("java.util.Arrays")
final class ArraysMethods {
    private ArraysMethods() {}

    static Object[] copyOf(Object[] original, int length) {
        checkLength(length);
        return fill(ObjectModel.newArrayLike(original, length), original, 0);
    }

    static Object[] copyOf(Object[] original, int length, Class<?> arrayClass) {
        checkLength(length);
        return fill(ObjectModel.newArray(arrayClass, length), original, 0);
    }

    static Object[] copyOfRange(Object[] original, int from, int to) {
        checkRange(from, to);
        return fill(ObjectModel.newArrayLike(original, to - from), original, from);
    }

    static Object[] copyOfRange(Object[] original, int from, int to, Class<?> arrayClass) {
        checkRange(from, to);
        return fill(ObjectModel.newArray(arrayClass, to - from), original, from);
    }

    private static Object[] fill(Object copy, Object[] original, int from) {
        Object[] target = (Object[]) copy;
        System.arraycopy(original, from, target, 0, Math.min(original.length - from, target.length));
        return target;
    }

    private static void checkLength(int length) {
        if (length < 0) {
            throw new NegativeArraySizeException(Integer.toString(length));
        }
    }

    private static void checkRange(int from, int to) {
        if (to - from < 0) {
            throw new IllegalArgumentException(from + " > " + to);
        }
    }
}
