package dev.terrarium.memory.heap;

import dev.terrarium.annotations.NoAllocation;
import dev.terrarium.annotations.Parameter;
import dev.terrarium.annotations.Provides;
import dev.terrarium.api.memory.AllocationBuffer;
import dev.terrarium.api.memory.CollectedHeap;
import dev.terrarium.api.memory.ObjectHeap;
import dev.terrarium.runtime.Image;

/**
 * Two halves of a fixed arena directly behind the image. Objects are made in one; when it is full, those that are still
 * referred to are copied to the other, and the halves change their roles. A collection costs what survives it, whatever
 * the size of the garbage; of the arena, objects fill half at most.
 *
 * <p>As with {@link ArenaHeap}, the arena must fit the machine's memory and stay below the device tree.
 */
@Provides(ObjectHeap.class)
public final class SemispaceHeap implements CollectedHeap {
    private final long capacity;
    private final boolean stress;
    private final Evacuation evacuation = new Evacuation(0);

    /** The half where objects are. */
    private final BumpSpace half = new BumpSpace();

    /** Where that half starts; 0 until the arena is opened. */
    private long start;

    /** Under stress: an allocation may follow, as there has been a collection for it. */
    private boolean collected;

    /**
     * Creates the module.
     *
     * @param bytes size of the arena, both halves together; rounded down to a multiple of 16
     * @param stress whether to collect before each allocation, which finds whoever forgets that objects move
     */
    public SemispaceHeap(
            @Parameter(name = "heap.bytes", defaultValue = "1M") long bytes,
            @Parameter(name = "heap.stress", defaultValue = "false") boolean stress) {
        this.capacity = bytes / 2 & -8;
        this.stress = stress;
    }

    @Override
    public long allocate(long bytes, AllocationBuffer buffer) {
        if (start == 0) {
            open(Image.end(), Image.end());
        }
        if (!stress) {
            return half.allocate(bytes, buffer);
        }
        boolean allowed = collected;
        collected = false;
        return allowed ? half.allocateAlone(bytes) : 0;
    }

    @Override
    @NoAllocation(reason = "objects are on their way")
    public void collect(Roots roots, long wanted) {
        long target = start == Image.end() ? start + capacity : Image.end();
        evacuation.begin(start, half.next(), target);
        roots.visit(evacuation);
        evacuation.trace();
        roots.settleReferences(evacuation);
        open(target, evacuation.next());
        collected = true;
    }

    @Override
    public long allocatedBytes() {
        return half.next() - start;
    }

    @Override
    public long capacityBytes() {
        return capacity;
    }

    @Override
    public String howToEnlarge() {
        return ArenaSize.HOW_TO_ENLARGE;
    }

    @Override
    public long bytesBehindImage() {
        return 2 * capacity;
    }

    /** Makes a half the one where objects are made, from an address in it on. */
    private void open(long from, long next) {
        start = from;
        half.open(next, from + capacity);
    }
}
