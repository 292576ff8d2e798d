package dev.terrarium.memory.frames;

/** What frame allocators say of runs of frames that they are asked for or given back. */
final class FrameRuns {
    private FrameRuns() {}

    /** Checks the length of a run that is asked for. */
    static void checkCount(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a run of " + count + " frames");
        }
    }

    static IllegalArgumentException notAllocated(long address, int count) {
        return new IllegalArgumentException(
                count + " frames at 0x" + Long.toHexString(address) + " were given back that were not allocated");
    }
}
