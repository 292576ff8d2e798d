package dev.terrarium.runtime.hosted;

/** A range of physical addresses and what answers there. */
record Region(String name, long start, long bytes, MemoryMappedDevice device) {
    /** Returns whether the whole access lies in the region. */
    boolean contains(long address, int width) {
        long offset = address - start;
        return offset >= 0 && offset <= bytes - width;
    }

    boolean overlaps(Region other) {
        return start < other.start + other.bytes && other.start < start + bytes;
    }

    @Override
    public String toString() {
        return name + " 0x" + Long.toHexString(start) + "-0x" + Long.toHexString(start + bytes - 1);
    }
}
