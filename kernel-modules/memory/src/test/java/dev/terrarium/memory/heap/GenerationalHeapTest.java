package dev.terrarium.memory.heap;

import dev.terrarium.api.memory.CollectedHeap;

class GenerationalHeapTest extends CollectedHeapTest {
    @Override
    CollectedHeap make(boolean stress) {
        return new GenerationalHeap(ARENA_BYTES, 0, stress);
    }
}
