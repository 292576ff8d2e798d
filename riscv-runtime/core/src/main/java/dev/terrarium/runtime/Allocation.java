package dev.terrarium.runtime;

import dev.terrarium.api.memory.ObjectHeap;

/** The slow side of every {@code new}. */
final class Allocation {
    private Allocation() {}

    /**
     * Allocates memory for one object, which the allocation buffer has no room for, from the heap that is wired, which is
     * collected if need be and possible.
     *
     * @param bytes the size, a positive multiple of 8
     * @return the address of that many zeroed bytes
     * @throws OutOfMemoryError if the heap is exhausted
     */
    @SlowPath
    static long allocate(long bytes) {
        long address = Wired.the(ObjectHeap.class).allocate(bytes, LocalBuffer.CURRENT);
        if (address == 0 && Collector.collect(bytes)) {
            address = Wired.the(ObjectHeap.class).allocate(bytes, LocalBuffer.CURRENT);
        }
        if (address == 0 && Collector.collectSoft(bytes)) {
            address = Wired.the(ObjectHeap.class).allocate(bytes, LocalBuffer.CURRENT);
        }
        if (address == 0) {
            throw HeapShortage.of(bytes);
        }
        return address;
    }
}
