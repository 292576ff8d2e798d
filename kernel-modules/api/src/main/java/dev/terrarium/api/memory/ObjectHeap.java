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

    /** Returns how many bytes have been handed out and not been taken back. */
    long allocatedBytes();

    /** Returns how many bytes the heap can hold at most. */
    long capacityBytes();

    /**
     * Returns how many bytes directly behind the image the heap keeps for itself: a frame allocator must not hand them
     * out. 0, the default, says that the heap gets its memory elsewhere.
     */
    default long bytesBehindImage() {
        return 0;
    }
}
