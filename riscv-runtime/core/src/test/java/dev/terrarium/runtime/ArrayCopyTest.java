package dev.terrarium.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** {@link System#arraycopy} of the host JVM is the reference. */
class ArrayCopyTest {
    private interface Copy {
        void copy(Object source, int sourceIndex, Object target, int targetIndex, int length);
    }

    @Test
    void copiesElements() {
        int[] ints = {1, 2, 3, 4, 5};
        ArrayCopy.copy(ints, 0, ints, 1, 4);
        assertArrayEquals(new int[] {1, 1, 2, 3, 4}, ints);
        Object[] objects = new Object[3];
        ArrayCopy.copy(new String[] {"a", "b"}, 0, objects, 1, 2);
        assertArrayEquals(new Object[] {null, "a", "b"}, objects);
    }

    @Test
    void failsOnWhatIsNoArrayOrOfAnotherType() {
        compare(() -> "x", 0, () -> new int[3], 0, 1);
        compare(() -> new int[3], 0, () -> "x", 0, 1);
        compare(() -> "x", 0, () -> null, 0, 0);
        compare(() -> null, 0, () -> "x", 0, 0);
        compare(() -> new int[3], 0, () -> new double[3], 0, 1);
        compare(() -> new int[3], -1, () -> new double[3], 0, 1);
        compare(() -> new int[3], 0, () -> new Object[3], 0, 1);
        compare(() -> new Object[3], 0, () -> new int[3], 0, 1);
        compare(() -> new int[3][3], 0, () -> new int[3], 0, 1);
        compare(() -> new int[][] {{1}}, 0, () -> new Integer[4], 0, 1);
        compare(() -> new String[] {"x"}, 0, () -> new Integer[4], 0, 1);
        compare(() -> new String[1], 0, () -> new Integer[4], 0, 1);
        compare(() -> new String[1], 0, () -> new Integer[4], 0, 0);
    }

    @Test
    void copiesUpToTheFirstElementOfAWrongType() {
        compare(() -> new Object[] {1, "x", 2}, 0, () -> new Integer[4], 0, 3);
        compare(() -> new Object[] {1, null, 2}, 0, () -> new Integer[4], 1, 3);
        compare(() -> new Object[][] {{}}, 0, () -> new Runnable[4][], 0, 1);
    }

    @Test
    void failsOutOfBounds() {
        for (int from : new int[] {-1, 0, 2, 4, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            for (int to : new int[] {-1, 0, 2, 4, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                for (int length : new int[] {-1, 0, 1, 2, 4, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                    compare(() -> new int[3], from, () -> new int[4], to, length);
                    compare(() -> new Object[3], from, () -> new Integer[4], to, length);
                }
            }
        }
    }

    private static void compare(
            Supplier<Object> source, int sourceIndex, Supplier<Object> target, int targetIndex, int length) {
        Object expected = target.get();
        Object actual = target.get();
        assertEquals(
                outcome(System::arraycopy, source.get(), sourceIndex, expected, targetIndex, length),
                outcome(ArrayCopy::copy, source.get(), sourceIndex, actual, targetIndex, length));
        assertArrayEquals(new Object[] {expected}, new Object[] {actual});
    }

    private static String outcome(
            Copy copy, Object source, int sourceIndex, Object target, int targetIndex, int length) {
        try {
            copy.copy(source, sourceIndex, target, targetIndex, length);
            return "copied";
        } catch (ArrayStoreException | ArrayIndexOutOfBoundsException e) {
            return e.toString();
        } catch (NullPointerException e) {
            // HotSpot's text says which variable was null.
            return "null";
        }
    }
}
