package dev.terrarium.memory.heap;

import dev.terrarium.annotations.Default;
import dev.terrarium.annotations.Parameter;
import dev.terrarium.annotations.Provides;
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

    /** The free part of the arena; both are 0 until the first allocation. */
    private long next;

    private long end;

    /**
     * Creates the module.
     *
     * @param bytes size of the arena; rounded down to a multiple of 8
     */
    public ArenaHeap(@Parameter(name = "heap.bytes", defaultValue = "1M") long bytes) {
        this.capacity = bytes & -8;
    }

    @Override
    public long allocate(long bytes) {
        if (bytes > end - next && !opensWithRoomFor(bytes)) {
            return 0;
        }
        long address = next;
        next = address + bytes;
        ZeroedMemory.clear(address, bytes);
        return address;
    }

    @Override
    public long allocatedBytes() {
        return capacity - freeBytes();
    }

    @Override
    public long capacityBytes() {
        return capacity;
    }

    @Override
    public long bytesBehindImage() {
        return capacity;
    }

    private long freeBytes() {
        return next == 0 ? capacity : end - next;
    }

    /** Opens the arena if it is not open yet, and returns whether it then has room; off the path of most allocations. */
    private boolean opensWithRoomFor(long bytes) {
        if (next == 0) {
            next = Image.end();
            end = next + capacity;
        }
        return bytes <= end - next;
    }
}
