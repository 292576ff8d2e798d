package dev.terrarium.memory.heap;

import dev.terrarium.annotations.Default;
import dev.terrarium.annotations.Parameter;
import dev.terrarium.annotations.Provides;
import dev.terrarium.api.memory.AllocationBuffer;
import dev.terrarium.api.memory.ObjectHeap;
import dev.terrarium.runtime.Image;

/**
 * A fixed arena directly behind the image, handed out from its start to its end and never taken back. It needs nothing
 * but RAM there, which it does not check: the arena must fit the machine's memory and stay below the device tree that
 * firmware put behind it, as a few megabytes on {@code virt} do.
 */
@Provides(ObjectHeap.class)
@Default
public final class ArenaHeap implements ObjectHeap {
    private final long capacity;

    private final BumpSpace arena = new BumpSpace();

    /**
     * Creates the module.
     *
     * @param bytes size of the arena; rounded down to a multiple of 8
     */
    public ArenaHeap(@Parameter(name = "heap.bytes", defaultValue = "1M") long bytes) {
        this.capacity = bytes & -8;
    }

    @Override
    public long allocate(long bytes, AllocationBuffer buffer) {
        if (!arena.isOpen()) {
            arena.open(Image.end(), Image.end() + capacity);
        }
        return arena.allocate(bytes, buffer);
    }

    @Override
    public long allocatedBytes() {
        return arena.isOpen() ? arena.next() - Image.end() : 0;
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
        return capacity;
    }
}
