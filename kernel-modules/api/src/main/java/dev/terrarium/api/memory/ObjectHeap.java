package dev.terrarium.api.memory;

/** Where Java objects live. */
public interface ObjectHeap {
    /**
     * Allocates memory for one object.
     *
     * @param bytes the size, a positive multiple of 8
     * @return the address of that many zeroed bytes, aligned to 8, or 0 when the heap is exhausted
     */
    long allocate(long bytes);

    /** Returns how many bytes have been handed out so far. */
    long allocatedBytes();

    /** Returns how many bytes the heap can hold at most. */
    long capacityBytes();
}
