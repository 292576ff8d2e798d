package dev.terrarium.memory.heap;

import dev.terrarium.api.memory.CollectedHeap;
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

    private long from;
    private long fromEnd;
    private long next;
    /** The copies before this are scanned. */
    private long scanned;

    /**
     * Copies everything in a part of memory that is reachable.
     *
     * @param from the start of that part, which is full of objects
     * @param fromEnd its end
     * @param target where the copies go, with room for all
     * @return the end of the copies
     */
    long run(CollectedHeap.Roots roots, long from, long fromEnd, long target) {
        this.from = from;
        this.fromEnd = fromEnd;
        this.next = target;
        this.scanned = target;
        roots.visit(this);
        trace();
        roots.settleReferences(this);
        return next;
    }

    @Override
    public void trace() {
        long object = scanned;
        while (object < next) {
            ObjectMap.visitReferences(object, this);
            object += ObjectMap.bytes(object);
        }
        scanned = object;
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
        long bytes = ObjectMap.bytes(object);
        for (long offset = 0; offset < bytes; offset += WORD_BYTES) {
            Address.storeLong(copy + offset, Address.loadLong(object + offset));
        }
        next = copy + bytes;
        Address.storeLong(object, copy + 1);
        return copy;
    }
}
