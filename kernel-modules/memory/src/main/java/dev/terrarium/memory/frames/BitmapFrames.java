package dev.terrarium.memory.frames;

import dev.terrarium.annotations.Provides;
import dev.terrarium.api.devicetree.DeviceTree;
import dev.terrarium.api.memory.FrameAllocator;

/**
 * Hands out the lowest frames that are free and in a row, and takes any of them back. Each free run of memory keeps a
 * bitmap in its first frames, so that neither Java heap nor image grows with the machine's memory. The device tree is
 * read at the first request.
 */
@Provides(FrameAllocator.class)
public final class BitmapFrames implements FrameAllocator {
    private final MemoryMap map;

    /** How many frames of each run its bitmap fills. */
    private final long[] bitmapFrames = new long[MemoryMap.MOST_RUNS];

    /** Number in each run of a frame below which none is free. */
    private final long[] searchFrom = new long[MemoryMap.MOST_RUNS];

    private long free;
    private boolean open;

    public BitmapFrames(DeviceTree tree) {
        this.map = new MemoryMap(tree);
    }

    @Override
    public long allocate(int count) {
        FrameRuns.checkCount(count);
        open();
        for (int run = 0; run < map.count(); run++) {
            long first = FrameBitmap.findFree(map.start(run), searchFrom[run], map.frames(run), count);
            if (first >= 0) {
                FrameBitmap.take(map.start(run), first, count);
                if (first == searchFrom[run]) {
                    searchFrom[run] = first + count;
                }
                free -= count;
                return map.start(run) + first * FRAME_BYTES;
            }
        }
        return 0;
    }

    @Override
    public void free(long address, int count) {
        FrameRuns.checkCount(count);
        open();
        int run = map.runOf(address);
        if (run < 0 || address % FRAME_BYTES != 0) {
            throw FrameRuns.notAllocated(address, count);
        }
        long first = (address - map.start(run)) / FRAME_BYTES;
        if (first < bitmapFrames[run]
                || first + count > map.frames(run)
                || !FrameBitmap.areTaken(map.start(run), first, count)) {
            throw FrameRuns.notAllocated(address, count);
        }
        FrameBitmap.release(map.start(run), first, count);
        if (first < searchFrom[run]) {
            searchFrom[run] = first;
        }
        free += count;
    }

    @Override
    public long freeFrames() {
        open();
        return free;
    }

    private void open() {
        if (!open) {
            map.read();
            for (int run = 0; run < map.count(); run++) {
                openRun(run);
            }
            open = true;
        }
    }

    private void openRun(int run) {
        long frames = map.frames(run);
        bitmapFrames[run] = (FrameBitmap.bytes(frames) + FRAME_BYTES - 1) / FRAME_BYTES;
        FrameBitmap.clear(map.start(run), frames);
        FrameBitmap.take(map.start(run), 0, bitmapFrames[run]);
        searchFrom[run] = bitmapFrames[run];
        free += frames - bitmapFrames[run];
    }
}
