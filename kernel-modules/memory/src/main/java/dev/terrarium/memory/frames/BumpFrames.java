package dev.terrarium.memory.frames;

import dev.terrarium.annotations.Default;
import dev.terrarium.annotations.Provides;
import dev.terrarium.api.devicetree.DeviceTree;
import dev.terrarium.api.memory.FrameAllocator;

/**
 * Hands out frames from the start of each free run of memory to its end. What is given back can be had again only if it
 * was the last taken of its run; anything else is lost, and giving it back twice goes unnoticed. The device tree is read
 * at the first request.
 */
@Provides(FrameAllocator.class)
@Default
public final class BumpFrames implements FrameAllocator {
    private final MemoryMap map;

    /** The address behind the last frame that was handed out of each run. */
    private final long[] next = new long[MemoryMap.MOST_RUNS];

    private boolean open;

    public BumpFrames(DeviceTree tree) {
        this.map = new MemoryMap(tree);
    }

    @Override
    public long allocate(int count) {
        FrameRuns.checkCount(count);
        open();
        long bytes = (long) count * FRAME_BYTES;
        for (int run = 0; run < map.count(); run++) {
            if (bytes <= map.end(run) - next[run]) {
                long address = next[run];
                next[run] = address + bytes;
                return address;
            }
        }
        return 0;
    }

    @Override
    public void free(long address, int count) {
        FrameRuns.checkCount(count);
        open();
        int run = map.runOf(address);
        long end = address + (long) count * FRAME_BYTES;
        if (run < 0 || address % FRAME_BYTES != 0 || end > next[run]) {
            throw FrameRuns.notAllocated(address, count);
        }
        if (end == next[run]) {
            next[run] = address;
        }
    }

    @Override
    public long freeFrames() {
        open();
        long bytes = 0;
        for (int run = 0; run < map.count(); run++) {
            bytes += map.end(run) - next[run];
        }
        return bytes / FRAME_BYTES;
    }

    private void open() {
        if (!open) {
            map.read();
            for (int run = 0; run < map.count(); run++) {
                next[run] = map.start(run);
            }
            open = true;
        }
    }
}
