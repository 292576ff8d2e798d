package dev.terrarium.memory.heap;

import dev.terrarium.api.memory.AllocationBuffer;

/** A part of memory that is handed out from its start to its end, cleared: to objects, and in chunks to buffers. */
final class BumpSpace {
    /** What a buffer gets beyond what was asked for: enough that most objects are made there, and cheap to clear. */
    private static final long CHUNK_BYTES = 4096;

    /** The free part; both are 0 until the space is opened. */
    private long next;

    private long end;

    /** Makes a part of memory the free part; its size is a multiple of 8. */
    void open(long from, long to) {
        next = from;
        end = to;
    }

    /** Moves the end of the free part away. */
    void extend(long to) {
        end = to;
    }

    boolean isOpen() {
        return end != 0;
    }

    /** Returns where what was handed out ends. */
    long next() {
        return next;
    }

    /** Returns where the free part ends. */
    long end() {
        return end;
    }

    /** Returns whether an object of that size fits in what is free here and, if it is just before, in a buffer. */
    boolean hasRoomFor(long bytes, AllocationBuffer buffer) {
        return bytes <= end - start(buffer);
    }

    /** Allocates memory for an object that the buffer has no room for, and fills the buffer; returns 0 if it does not fit. */
    long allocate(long bytes, AllocationBuffer buffer) {
        if (buffer.end() != next && bytes >= CHUNK_BYTES) {
            return allocateAlone(bytes);
        }
        long start = start(buffer);
        if (bytes > end - start) {
            return 0;
        }
        long limit = Math.min(end, start + bytes + CHUNK_BYTES);
        ZeroedMemory.clear(next, limit - next);
        next = limit;
        buffer.assign(start + bytes, limit);
        return start;
    }

    /** Allocates memory for an object, whatever the buffers have; returns 0 if it does not fit. */
    long allocateAlone(long bytes) {
        if (bytes > end - next) {
            return 0;
        }
        long start = next;
        ZeroedMemory.clear(start, bytes);
        next = start + bytes;
        return start;
    }

    /** Where the next object starts: a buffer that ends here goes on here, and nothing of it is lost. */
    private long start(AllocationBuffer buffer) {
        return buffer.end() == next ? buffer.next() : next;
    }
}
