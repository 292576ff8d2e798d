package dev.terrarium.api.memory;

/** Hands out physical page frames of {@value #FRAME_BYTES} bytes. */
public interface FrameAllocator {
    /** Size and alignment of a frame: the base page of Sv39 (RISC-V Privileged Architecture, section 10.4). */
    int FRAME_BYTES = 4096;

    /**
     * Allocates contiguous frames, whose contents are undefined.
     *
     * @param count how many, at least 1
     * @return the address of the first, or 0 when no such run is free
     */
    long allocate(int count);

    /**
     * Gives frames back.
     *
     * @throws IllegalArgumentException if the run was not allocated
     */
    void free(long address, int count);

    /** Returns how many frames are free. */
    long freeFrames();
}
