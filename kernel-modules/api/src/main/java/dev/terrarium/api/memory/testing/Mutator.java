package dev.terrarium.api.memory.testing;

import dev.terrarium.api.memory.AllocationBuffer;
import dev.terrarium.api.memory.ObjectHeap;

/** Makes objects as compiled code does: in its buffer, and by asking a heap when that has no room. */
public final class Mutator implements AllocationBuffer {
    private final ObjectHeap heap;
    private long next;
    private long end;

    public Mutator(ObjectHeap heap) {
        this.heap = heap;
    }

    /** Returns the address of that many zeroed bytes, or 0 when the heap is exhausted. */
    public long allocate(long bytes) {
        if (bytes > end - next) {
            return heap.allocate(bytes, this);
        }
        long address = next;
        next += bytes;
        return address;
    }

    /** Empties the buffer, as a collection does. */
    public void retire() {
        assign(0, 0);
    }

    /** Returns how many bytes objects have been given, without what the buffer still has. */
    public long allocatedBytes() {
        return heap.allocatedBytes() - (end - next);
    }

    @Override
    public long next() {
        return next;
    }

    @Override
    public long end() {
        return end;
    }

    @Override
    public void assign(long newNext, long newEnd) {
        next = newNext;
        end = newEnd;
    }
}
