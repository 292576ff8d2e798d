package dev.terrarium.memory.heap;

import dev.terrarium.api.memory.Tracing;
import dev.terrarium.runtime.Address;
import dev.terrarium.runtime.ObjectMap;

/**
 * Finds the live objects in a part of memory, depth first, with a stack of fixed size. When that is full, objects are
 * marked without being pushed, and later found by going over all marked objects.
 */
final class Marking implements Tracing {
    private final LiveWords live;
    private final ObjectList stack = new ObjectList();
    private long start;
    private long end;
    private boolean overflown;

    Marking(LiveWords live) {
        this.live = live;
    }

    /**
     * Begins; no word is live yet.
     *
     * @param from the start of the part of memory
     * @param to its end
     * @param stackStart where the stack may be, up to {@code stackEnd}
     */
    void begin(long from, long to, long stackStart, long stackEnd) {
        start = from;
        end = to;
        stack.open(stackStart, stackEnd);
        overflown = false;
    }

    @Override
    public long found(long object) {
        return !isInside(object) || live.isLive(object) ? object : 0;
    }

    @Override
    public void visit(long slot) {
        long object = Address.loadLong(slot);
        if (isInside(object) && !live.isLive(object)) {
            live.add(object, ObjectMap.bytes(object));
            overflown |= !stack.add(object);
        }
    }

    @Override
    public void trace() {
        drain();
        while (overflown) {
            overflown = false;
            long object = live.nextLive(start, end);
            while (object < end) {
                scan(object);
                drain();
                object = live.nextLive(object + ObjectMap.bytes(object), end);
            }
        }
    }

    private void drain() {
        while (!stack.isEmpty()) {
            scan(stack.removeLast());
        }
    }

    private void scan(long object) {
        ObjectMap.visitReferences(object, this);
    }

    private boolean isInside(long object) {
        return object >= start && object < end;
    }
}
