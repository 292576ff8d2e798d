package dev.terrarium.api.memory.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.memory.ObjectHeap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ObjectHeap} does. A subclass makes one for each test, with a capacity between 64 KiB and 16 MiB, on
 * memory that is not zero.
 */
public abstract class ObjectHeapContract {
    private static final long SEED = 20_260_101;

    /** Returns the heap, booted. */
    protected abstract ObjectHeap heap();

    private Mutator mutator;

    /** Returns what makes objects in the heap. */
    protected final Mutator mutator() {
        if (mutator == null) {
            mutator = new Mutator(heap());
        }
        return mutator;
    }

    /** Makes an object that lives as long as the heap, after a collection if need be; returns 0 when that was in vain. */
    protected long allocateForEver(long bytes) {
        return mutator().allocate(bytes);
    }

    /** Returns the eight bytes of memory at an address. */
    protected abstract long load(long address);

    /** Sets eight bytes of memory. */
    protected abstract void store(long address, long value);

    @Test
    void handsOutAlignedZeroedMemoryThatNothingElseHas() {
        Random random = new Random(SEED);
        TreeMap<Long, Long> objects = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            long bytes = 8 * (1 + random.nextInt(12));
            long address = mutator().allocate(bytes);
            assertNotEquals(0, address);
            assertEquals(0, address % 8);
            for (long at = address; at < address + bytes; at += 8) {
                assertEquals(0, load(at), "bytes at 0x" + Long.toHexString(at));
                store(at, -1);
            }
            assertDisjoint(objects, address, bytes);
            objects.put(address, bytes);
        }
    }

    @Test
    void countsWhatItHandsOut() {
        long before = mutator().allocatedBytes();
        assertNotEquals(0, mutator().allocate(24));
        assertNotEquals(0, mutator().allocate(4096));
        assertEquals(before + 24 + 4096, mutator().allocatedBytes());
    }

    @Test
    void answersZeroWhenExhaustedAndGoesOn() {
        long capacity = heap().capacityBytes();
        long granted = 0;
        while (allocateForEver(1024) != 0) {
            granted += 1024;
            assertTrue(granted <= capacity, "more than the capacity of " + capacity + " was handed out");
        }
        assertTrue(granted >= capacity - 1024 - capacity / 8, "only " + granted + " of " + capacity);
        assertEquals(granted, mutator().allocatedBytes());
        assertEquals(0, allocateForEver(1024));
        assertEquals(granted, mutator().allocatedBytes());
    }

    @Test
    void holdsAnObjectOfAThirdOfItsCapacity() {
        long bytes = heap().capacityBytes() / 3 & -8;
        long address = mutator().allocate(bytes);
        assertNotEquals(0, address);
        assertEquals(0, load(address));
        assertEquals(0, load(address + bytes - 8));
    }

    @Test
    void refusesWhatCanNeverFit() {
        long before = mutator().allocatedBytes();
        assertEquals(0, mutator().allocate(heap().capacityBytes() + 8));
        assertEquals(0, mutator().allocate(1L << 40));
        assertEquals(0, mutator().allocate(Long.MAX_VALUE & -8));
        assertEquals(before, mutator().allocatedBytes());
        assertNotEquals(0, mutator().allocate(8));
    }

    private static void assertDisjoint(TreeMap<Long, Long> objects, long address, long bytes) {
        Long below = objects.lowerKey(address + bytes);
        assertTrue(
                below == null || below + objects.get(below) <= address,
                "0x" + Long.toHexString(address) + " was handed out twice");
    }
}
