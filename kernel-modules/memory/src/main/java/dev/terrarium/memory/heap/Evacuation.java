package dev.terrarium.memory.heap;

import dev.terrarium.api.memory.Tracing;
import dev.terrarium.runtime.Address;
import dev.terrarium.runtime.ObjectMap;

/**
 * Copies what is reachable out of a part of memory, breadth first: the copies that have not been scanned yet are the queue
 * (Cheney, "A nonrecursive list compacting algorithm", CACM 13(11), 1970).
 *
 * <p>In place of its header, what has been copied has the address of the copy, plus one to tell it from a header, which
 * starts with the address of a type descriptor and so with an even number.
 */
final class Evacuation implements Tracing {
    private static final int WORD_BYTES = 8;

    private final long marks;
    private long from;
    private long fromEnd;
    private long next;
    /** The copies before this are scanned. */
    private long scanned;

    /**
     * Creates an evacuation that can be begun again and again.
     *
     * @param marks bits to be set in the headers of the copies
     */
    Evacuation(long marks) {
        this.marks = marks;
    }

    /**
     * Begins to copy what is reachable in a part of memory.
     *
     * @param start the start of that part
     * @param end its end
     * @param target where the copies go, with room for all
     */
    void begin(long start, long end, long target) {
        from = start;
        fromEnd = end;
        next = target;
        scanned = target;
    }

    /** Returns the end of the copies. */
    long next() {
        return next;
    }

    @Override
    public void trace() {
        long object = scanned;
        while (object < next) {
            object = scan(object);
        }
        scanned = object;
    }

    /** Visits the references that an object holds, and returns where it ends. */
    long scan(long object) {
        long descriptor = ObjectMap.descriptor(object);
        int size = ObjectMap.size(descriptor);
        if (size < 0) {
            return scanArray(object, size);
        }
        long map = ObjectMap.map(descriptor);
        long end = ObjectMap.mapEnd(map);
        for (long entry = ObjectMap.mapEntries(map); entry < end; entry += ObjectMap.MAP_ENTRY_BYTES) {
            visit(ObjectMap.slot(object, entry));
        }
        return object + size;
    }

    private long scanArray(long array, int size) {
        long end = array + ObjectMap.arrayBytes(array, size);
        if (ObjectMap.hasReferences(size)) {
            for (long slot = ObjectMap.elements(array); slot < end; slot += WORD_BYTES) {
                visit(slot);
            }
        }
        return end;
    }

    @Override
    public long found(long object) {
        if (object < from || object >= fromEnd) {
            return object;
        }
        long header = Address.loadLong(object);
        return (header & 1) != 0 ? header - 1 : 0;
    }

    @Override
    public void visit(long slot) {
        long object = Address.loadLong(slot);
        if (object >= from && object < fromEnd) {
            Address.storeLong(slot, evacuated(object));
        }
    }

    /** Returns where the copy of an object is, which is made the first time. */
    private long evacuated(long object) {
        long header = Address.loadLong(object);
        if ((header & 1) != 0) {
            return header - 1;
        }
        long copy = next;
        long end = copy + ObjectMap.bytes(object);
        next = end;
        Address.storeLong(object, copy + 1);
        Address.storeLong(copy, header | marks);
        long source = object + WORD_BYTES;
        for (long target = copy + WORD_BYTES; target < end; target += WORD_BYTES) {
            Address.storeLong(target, Address.loadLong(source));
            source += WORD_BYTES;
        }
        return copy;
    }
}
