package dev.terrarium.memory.heap;

import dev.terrarium.annotations.Parameter;
import dev.terrarium.annotations.Provides;
import dev.terrarium.api.memory.AllocationBuffer;
import dev.terrarium.api.memory.FrameAllocator;
import dev.terrarium.api.memory.ObjectHeap;

/**
 * A heap that grows chunk by chunk over frames until there are no more, and never frees. Chunks that follow one another
 * in memory are joined; of one that does not, the rest of the chunk before is lost.
 */
@Provides(ObjectHeap.class)
public final class EpsilonHeap implements ObjectHeap {
    private final FrameAllocator frames;
    private final long chunkBytes;

    private final BumpSpace chunk = new BumpSpace();

    /** All that was taken from the frame allocator, but for what was lost. */
    private long taken;

    /**
     * Set while frames are asked for. Should that fail, for a device tree that is malformed say, the exception is an
     * object that wants memory too: it gets none, instead of asking for frames for ever.
     */
    private boolean growing;

    /**
     * Creates the module.
     *
     * @param chunkBytes how much is taken from the frame allocator at once, at least
     */
    public EpsilonHeap(
            FrameAllocator frames, @Parameter(name = "heap.chunk.bytes", defaultValue = "64K") long chunkBytes) {
        this.frames = frames;
        this.chunkBytes = chunkBytes;
    }

    @Override
    public long allocate(long bytes, AllocationBuffer buffer) {
        return chunk.hasRoomFor(bytes, buffer) || growsFor(bytes) ? chunk.allocate(bytes, buffer) : 0;
    }

    @Override
    public long allocatedBytes() {
        return taken - (chunk.end() - chunk.next());
    }

    /** Everything that was handed out, and all that could be if what is asked for filled every frame. */
    @Override
    public long capacityBytes() {
        return taken + frames.freeFrames() * FrameAllocator.FRAME_BYTES;
    }

    /** Takes frames for at least that many bytes, and returns whether it got them. */
    private boolean growsFor(long bytes) {
        if (growing) {
            return false;
        }
        growing = true;
        boolean grown = bytes <= capacityBytes() && (takesChunk(chunkBytes, bytes) || takesChunk(bytes, bytes));
        growing = false;
        return grown;
    }

    /** Takes a chunk of at least so many bytes, unless they are fewer than needed or not to be had in a row. */
    private boolean takesChunk(long bytes, long needed) {
        int count = (int) ((bytes + FrameAllocator.FRAME_BYTES - 1) / FrameAllocator.FRAME_BYTES);
        long start = bytes < needed ? 0 : frames.allocate(count);
        if (start == 0) {
            return false;
        }
        long end = start + (long) count * FrameAllocator.FRAME_BYTES;
        if (start == chunk.end()) {
            chunk.extend(end);
        } else {
            taken -= chunk.end() - chunk.next();
            chunk.open(start, end);
        }
        taken += end - start;
        return true;
    }
}
