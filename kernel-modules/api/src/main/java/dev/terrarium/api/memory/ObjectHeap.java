package dev.terrarium.api.memory;

/**
 * Where Java objects live. Most are made in an {@link AllocationBuffer}, by a few instructions in compiled code; the heap
 * is asked for what does not fit there, and then may fill the buffer.
 */
public interface ObjectHeap {
    /**
     * Allocates memory for one object that the buffer has no room for. The heap may give the buffer other memory, as much
     * as it likes; what the buffer still has is lost unless the heap goes on there.
     *
     * @param bytes the size, a positive multiple of 8
     * @param buffer the buffer of the hart that asks
     * @return the address of that many zeroed bytes, aligned to 8, or 0 when the heap is exhausted
     */
    long allocate(long bytes, AllocationBuffer buffer);

    /** Returns how many bytes objects and buffers have been given that have not been taken back. */
    long allocatedBytes();

    /** Returns how many bytes the heap can hold at most. */
    long capacityBytes();

    /** Returns what to do where the heap is too small, in ASCII, for who reads that it was. */
    default String howToEnlarge() {
        return "give the machine more memory";
    }

    /**
     * Returns how many bytes directly behind the image the heap keeps for itself: a frame allocator must not hand them
     * out. 0, the default, says that the heap gets its memory elsewhere.
     */
    default long bytesBehindImage() {
        return 0;
    }
}
