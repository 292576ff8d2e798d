package dev.terrarium.memory.heap;

import dev.terrarium.api.memory.ReferenceVisitor;
import dev.terrarium.runtime.Address;
import dev.terrarium.runtime.ObjectHeader;

/**
 * The old objects, and those of the image, that may refer to young ones: each was written to since it was last marked
 * (object remembering; Blackburn and Hosking, "Barriers: friend or foe?", ISMM 2004). Those that are not in the set have
 * the mark that makes the write barrier report them.
 */
final class RememberedSet implements ReferenceVisitor {
    private final ObjectList objects = new ObjectList();
    private long start;
    private long limit;
    private long oldStart;
    private long oldEnd;

    /** Set when an object did not fit: then the set is of no use before everything is old. */
    private boolean overflown;

    /** Gives the set its place in memory. */
    void open(long from, long to) {
        start = from;
        limit = to;
        objects.open(from, to);
    }

    /** Returns where the set is in memory, of which all up to {@link #limit} is free for other use while it is empty. */
    long start() {
        return start;
    }

    long limit() {
        return limit;
    }

    boolean isOverflown() {
        return overflown;
    }

    /** Adds an object that has no mark, or no longer. */
    void add(long object) {
        overflown |= !objects.add(object);
    }

    /** Visits the references of all objects. */
    void scan(Evacuation evacuation) {
        for (int i = 0; i < objects.size(); i++) {
            evacuation.scan(objects.get(i));
        }
    }

    /** Marks all objects, and forgets them. */
    void markAll() {
        for (int i = 0; i < objects.size(); i++) {
            ObjectHeader.mark(objects.get(i));
        }
        forget();
    }

    /** Forgets all objects, whether or not they fitted. */
    void forget() {
        objects.clear();
        overflown = false;
    }

    /** Says which old objects the slots that follow are visited for. */
    void setOld(long start, long end) {
        oldStart = start;
        oldEnd = end;
    }

    /** Adds the old object that a slot of a stack frame refers to: see {@code RememberingHeap}. */
    @Override
    public void visit(long slot) {
        long object = Address.loadLong(slot);
        if (object >= oldStart && object < oldEnd && ObjectHeader.isMarked(object)) {
            ObjectHeader.unmark(object);
            add(object);
        }
    }
}
