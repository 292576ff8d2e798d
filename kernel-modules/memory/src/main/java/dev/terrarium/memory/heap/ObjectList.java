package dev.terrarium.memory.heap;

import dev.terrarium.runtime.Address;

/** Addresses of objects in a fixed part of memory: a set that is added to, or a stack. */
final class ObjectList {
    private static final int ENTRY_BYTES = 8;

    private long start;
    private long next;
    private long limit;

    /** Makes a part of memory the place of the list, which is empty then. */
    void open(long from, long to) {
        start = from;
        next = from;
        limit = to;
    }

    boolean isEmpty() {
        return next == start;
    }

    int size() {
        return (int) ((next - start) / ENTRY_BYTES);
    }

    long get(int index) {
        return Address.loadLong(start + (long) index * ENTRY_BYTES);
    }

    /** Adds an object at the end, and returns whether there was room for it. */
    boolean add(long object) {
        if (next == limit) {
            return false;
        }
        Address.storeLong(next, object);
        next += ENTRY_BYTES;
        return true;
    }

    /** Takes the last object out. */
    long removeLast() {
        next -= ENTRY_BYTES;
        return Address.loadLong(next);
    }

    void clear() {
        next = start;
    }
}
