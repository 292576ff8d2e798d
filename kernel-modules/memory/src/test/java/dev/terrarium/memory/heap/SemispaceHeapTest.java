package dev.terrarium.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.api.memory.CollectedHeap;
import org.junit.jupiter.api.Test;

class SemispaceHeapTest extends CollectedHeapTest {
    @Override
    CollectedHeap make(boolean stress) {
        return new SemispaceHeap(ARENA_BYTES, stress);
    }

    @Test
    void keepsBothHalvesBehindTheImage() {
        assertEquals(ARENA_BYTES, heap().bytesBehindImage());
        assertEquals(ARENA_BYTES / 2, heap().capacityBytes());
        assertEquals(16, new SemispaceHeap(31, false).bytesBehindImage());
    }
}
