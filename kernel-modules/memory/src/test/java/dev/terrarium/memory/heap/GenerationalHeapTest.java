package dev.terrarium.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.memory.CollectedHeap;
import dev.terrarium.runtime.Address;
import dev.terrarium.runtime.ObjectHeader;
import org.junit.jupiter.api.Test;

class GenerationalHeapTest extends CollectedHeapTest {
    @Override
    CollectedHeap make(boolean stress) {
        return new GenerationalHeap(ARENA_BYTES, 0, stress);
    }
}
