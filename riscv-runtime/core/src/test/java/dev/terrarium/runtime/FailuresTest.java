package dev.terrarium.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The host JVM's own exceptions are the reference. */
class FailuresTest {
    private final int[] ints = new int[3];

    private static final class Local {}

    @Test
    void arrayIndex() {
        for (int index : new int[] {-1, 3, 5, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertSame(() -> ints[index]++, () -> Failures.arrayIndex(index, 3));
        }
    }

    @Test
    void divisionByZero() {
        assertSame(() -> ints[0] = 1 / ints[0], Failures::divisionByZero);
    }

    @Test
    void arrayStore() {
        Object[] strings = new String[1];
        assertSame(() -> strings[0] = 1, () -> Failures.arrayStore(1));
        assertSame(() -> strings[0] = new int[0][], () -> Failures.arrayStore(new int[0][]));
    }

    @Test
    void negativeArraySize() {
        for (int length : new int[] {-1, Integer.MIN_VALUE}) {
            assertSame(() -> ints[0] = new byte[length].length, () -> Failures.negativeArraySize(length));
        }
    }

    @Test
    void nullPointer() {
        assertEquals(
                null,
                assertThrows(NullPointerException.class, Failures::nullPointer).getMessage());
    }

    @Test
    void classCast() {
        assertSame(() -> consume((String) (Object) 1), () -> Failures.classCast(1, String.class));
        assertSame(() -> consume((Local) (Object) 1), () -> Failures.classCast(1, Local.class));
        Object local = new Local();
        assertSame(() -> consume((String) local), () -> Failures.classCast(local, String.class));
        assertSame(() -> consume((FailuresTest) local), () -> Failures.classCast(local, FailuresTest.class));
        assertSame(() -> consume((Local[][]) (Object) ints), () -> Failures.classCast(ints, Local[][].class));
        Object locals = new Local[0];
        assertSame(() -> consume((int[][]) locals), () -> Failures.classCast(locals, int[][].class));
        assertSame(() -> consume((List<?>[]) locals), () -> Failures.classCast(locals, List[].class));
    }

    private static void consume(Object object) {
        assertEquals(object, object);
    }

    private static void assertSame(Executable expected, Executable actual) {
        RuntimeException fromJvm = assertThrows(RuntimeException.class, expected);
        RuntimeException fromImage = assertThrows(RuntimeException.class, actual);
        assertEquals(fromJvm.toString(), fromImage.toString());
    }
}
