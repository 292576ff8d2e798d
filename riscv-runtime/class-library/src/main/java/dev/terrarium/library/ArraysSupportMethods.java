package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;
import jdk.internal.misc.Unsafe;

/** Comparison of arrays without access to raw memory. */
@Replaces("jdk.internal.util.ArraysSupport")
final class ArraysSupportMethods {
    private static final int LOG2_LONG = 3;

    private ArraysSupportMethods() {}

    /**
     * Compares elements from the given offsets on. The contract leaves it open how many elements are compared here, as
     * long as the complement of the number of those left is returned when no difference was found: callers compare these
     * themselves, except for elements of eight bytes, of which nothing may be left.
     */
    static int vectorizedMismatch(Object a, long offsetA, Object b, long offsetB, int length, int log2Scale) {
        if (log2Scale != LOG2_LONG) {
            return ~length;
        }
        int startA = (int) (offsetA - Unsafe.ARRAY_LONG_BASE_OFFSET >> LOG2_LONG);
        int startB = (int) (offsetB - Unsafe.ARRAY_LONG_BASE_OFFSET >> LOG2_LONG);
        for (int i = 0; i < length; i++) {
            if (bits(a, startA + i) != bits(b, startB + i)) {
                return i;
            }
        }
        return ~0;
    }

    private static long bits(Object array, int index) {
        return array instanceof double[] doubles ? Double.doubleToRawLongBits(doubles[index]) : ((long[]) array)[index];
    }
}
