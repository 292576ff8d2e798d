package dev.terrarium.memory.heap;

import dev.terrarium.annotations.NoAllocation;
import dev.terrarium.annotations.Parameter;
import dev.terrarium.annotations.Provides;
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
    private final Evacuation evacuation = new Evacuation();

    /** The half where objects are, and its free part; all are 0 until the arena is opened. */
    private long start;

    private long next;
    private long end;

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
    public long allocate(long bytes) {
        if (stress && !collected) {
            return 0;
        }
        if (bytes > end - next && !opensWithRoomFor(bytes)) {
            return 0;
        }
        collected = false;
        long address = next;
        next = address + bytes;
        ZeroedMemory.clear(address, bytes);
        return address;
    }

    @Override
    @NoAllocation(reason = "objects are on their way")
    public void collect(Roots roots) {
        open();
        long target = start == Image.end() ? start + capacity : Image.end();
        next = evacuation.run(roots, start, next, target);
        start = target;
        end = target + capacity;
        collected = true;
    }

    @Override
    public long allocatedBytes() {
        return next - start;
    }

    @Override
    public long capacityBytes() {
        return capacity;
    }

    @Override
    public long bytesBehindImage() {
        return 2 * capacity;
    }

    /** Opens the arena if it is not open yet, and returns whether it then has room; off the path of most allocations. */
    private boolean opensWithRoomFor(long bytes) {
        open();
        return bytes <= end - next;
    }

    private void open() {
        if (start == 0) {
            start = Image.end();
            next = start;
            end = start + capacity;
        }
    }
}
