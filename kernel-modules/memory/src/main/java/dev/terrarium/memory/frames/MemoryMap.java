package dev.terrarium.memory.frames;

import dev.terrarium.api.devicetree.DeviceTree;
import dev.terrarium.api.memory.FrameAllocator;
import dev.terrarium.api.memory.ObjectHeap;
import dev.terrarium.runtime.Image;
import dev.terrarium.runtime.Wired;

/**
 * The runs of frames that are free for the taking: what the device tree's memory nodes list, without the image, what the
 * wired heap keeps behind it, the device tree itself, and what the tree reserves (the memory reservation block and the
 * nodes with {@code reg} below {@code /reserved-memory}, Devicetree Specification 0.4, sections 3.4, 3.5 and 5.3).
 *
 * <p>It allocates nothing after construction: the heap itself may stand on frames. It has room for {@value #MOST_RUNS}
 * runs; should there be more, the smallest are given up. Once it is read, the lowest run comes first.
 */
final class MemoryMap {
    static final int MOST_RUNS = 16;
    private static final long FRAME = FrameAllocator.FRAME_BYTES;

    private final DeviceTree tree;

    /** First address of each run and the one behind it, multiples of a frame; never overlapping. */
    private final long[] starts = new long[MOST_RUNS];

    private final long[] ends = new long[MOST_RUNS];
    private int count;

    MemoryMap(DeviceTree tree) {
        this.tree = tree;
    }

    /**
     * Reads the device tree.
     *
     * @throws IllegalStateException if it leaves no memory free
     */
    void read() {
        addMemoryNodes();
        // 0 is what allocators answer when they have nothing.
        exclude(0, FRAME);
        excludeRange(Image.start(), Image.end() - Image.start());
        excludeRange(Image.end(), Wired.the(ObjectHeap.class).bytesBehindImage());
        for (int i = 0; i < tree.reservationCount(); i++) {
            excludeRange(tree.reservationAddress(i), tree.reservationSize(i));
        }
        excludeReservedNodes();
        sort();
        if (count == 0) {
            throw new IllegalStateException("the device tree's memory nodes leave no memory free");
        }
    }

    /** Returns how many runs there are. */
    int count() {
        return count;
    }

    /** Returns the address of the first frame of a run. */
    long start(int run) {
        return starts[run];
    }

    /** Returns the address behind the last frame of a run. */
    long end(int run) {
        return ends[run];
    }

    /** Returns how many frames a run has. */
    long frames(int run) {
        return (ends[run] - starts[run]) / FRAME;
    }

    /** Returns the run that an address is in, or -1. */
    int runOf(long address) {
        for (int run = 0; run < count; run++) {
            if (address >= starts[run] && address < ends[run]) {
                return run;
            }
        }
        return -1;
    }

    private void addMemoryNodes() {
        int node = tree.findDeviceType("memory", DeviceTree.NONE);
        while (node != DeviceTree.NONE) {
            if (tree.isEnabled(node)) {
                for (int i = 0; i < tree.registerCount(node); i++) {
                    addRange(tree.registerAddress(node, i), tree.registerSize(node, i));
                }
            }
            node = tree.findDeviceType("memory", node);
        }
    }

    private void excludeReservedNodes() {
        int reserved = tree.child(tree.root(), "reserved-memory");
        if (reserved == DeviceTree.NONE) {
            return;
        }
        int node = tree.nextChild(reserved, DeviceTree.NONE);
        while (node != DeviceTree.NONE) {
            if (tree.isEnabled(node)) {
                for (int i = 0; i < tree.registerCount(node); i++) {
                    excludeRange(tree.registerAddress(node, i), tree.registerSize(node, i));
                }
            }
            node = tree.nextChild(reserved, node);
        }
    }

    /** Adds the whole frames inside a range of memory. */
    private void addRange(long address, long bytes) {
        long end = endOf(address, bytes) & -FRAME;
        long start = (address + FRAME - 1) & -FRAME;
        if (address < 0 || start < 0 || start >= end) {
            return;
        }
        // Two nodes may list the same memory; nothing may be handed out twice.
        exclude(start, end);
        add(start, end);
    }

    /** Takes out all frames that a range touches. */
    private void excludeRange(long address, long bytes) {
        if (address < 0 || bytes == 0) {
            return;
        }
        long end = endOf(address, bytes);
        exclude(address & -FRAME, end > Long.MAX_VALUE - FRAME ? Long.MAX_VALUE : (end + FRAME - 1) & -FRAME);
    }

    /** Returns the address behind a range; a range that leaves the positive numbers, as no RAM does, is cut there. */
    private static long endOf(long address, long bytes) {
        long end = address + bytes;
        return bytes < 0 || end < address ? Long.MAX_VALUE : end;
    }

    private void exclude(long from, long to) {
        // Backwards, because what is removed is replaced by the last and what is cut off is added behind it.
        for (int run = count - 1; run >= 0; run--) {
            long start = starts[run];
            long end = ends[run];
            if (from < end && start < to) {
                removeAt(run);
                add(start, from);
                add(to, end);
            }
        }
    }

    private void removeAt(int run) {
        count--;
        starts[run] = starts[count];
        ends[run] = ends[count];
    }

    private void add(long start, long end) {
        if (start >= end) {
            return;
        }
        if (count < MOST_RUNS) {
            starts[count] = start;
            ends[count] = end;
            count++;
            return;
        }
        int smallest = 0;
        for (int run = 1; run < MOST_RUNS; run++) {
            if (ends[run] - starts[run] < ends[smallest] - starts[smallest]) {
                smallest = run;
            }
        }
        if (end - start > ends[smallest] - starts[smallest]) {
            starts[smallest] = start;
            ends[smallest] = end;
        }
    }

    private void sort() {
        for (int sorted = 1; sorted < count; sorted++) {
            for (int run = sorted; run > 0 && starts[run - 1] > starts[run]; run--) {
                swapWithPrevious(run);
            }
        }
    }

    private void swapWithPrevious(int run) {
        long start = starts[run];
        long end = ends[run];
        starts[run] = starts[run - 1];
        ends[run] = ends[run - 1];
        starts[run - 1] = start;
        ends[run - 1] = end;
    }
}
