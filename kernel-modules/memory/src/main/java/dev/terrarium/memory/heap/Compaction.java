package dev.terrarium.memory.heap;

import dev.terrarium.api.memory.CollectedHeap;
import dev.terrarium.api.memory.ReferenceVisitor;
import dev.terrarium.runtime.Address;
import dev.terrarium.runtime.ObjectHeader;
import dev.terrarium.runtime.ObjectMap;

/**
 * Moves the live objects of a part of memory together at its start, in the order in which they are. All of them get the
 * mark of {@link ObjectHeader}.
 */
final class Compaction implements ReferenceVisitor {
    private static final int WORD_BYTES = 8;

    private final LiveWords live;
    private long start;
    private long end;
    private long target;

    Compaction(LiveWords live) {
        this.live = live;
    }

    /** Begins to move things to the start of a part of memory. */
    void begin(long from, long to) {
        start = from;
        end = to;
        target = from;
    }

    /** Sets the references outside that part to where their objects go. */
    void update(CollectedHeap.Roots roots) {
        roots.visit(this);
        roots.visitSettledReferences(this);
    }

    /** Moves what is live between two addresses behind what was moved before, with its references brought up to date. */
    void move(long from, long to) {
        long object = live.nextLive(from, to);
        while (object < to) {
            long bytes = ObjectMap.bytes(object);
            ObjectMap.visitReferences(object, this);
            move(object, target, bytes);
            target += bytes;
            object = live.nextLive(object + bytes, to);
        }
    }

    /** Returns the end of what was moved. */
    long target() {
        return target;
    }

    /** Sets a reference to where its object goes. */
    @Override
    public void visit(long slot) {
        long object = Address.loadLong(slot);
        if (object >= start && object < end) {
            Address.storeLong(slot, start + live.bytesBefore(object));
        }
    }

    /** Moves an object towards lower addresses, or not at all. */
    private static void move(long object, long target, long bytes) {
        Address.storeLong(target, Address.loadLong(object) | ObjectHeader.MARK_IN_HEADER);
        if (object == target) {
            return;
        }
        for (long offset = WORD_BYTES; offset < bytes; offset += WORD_BYTES) {
            Address.storeLong(target + offset, Address.loadLong(object + offset));
        }
    }
}
