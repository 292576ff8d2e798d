package dev.terrarium.runtime;

import dev.terrarium.annotations.NoAllocation;
import dev.terrarium.api.memory.CollectedHeap;
import dev.terrarium.api.memory.ObjectHeap;
import dev.terrarium.api.memory.RememberingHeap;

/** Collects garbage, in images whose heap can; in others nothing of this is left. */
public final class Collector {
    private static final ImageRoots ROOTS = new ImageRoots();

    /** The size of the object that the collection under way is to make room for, or 0. */
    private static long wanted;

    private Collector() {}

    /** Returns whether the wired heap is collected; a constant of the image. */
    static boolean isPresent() {
        return Wired.the(ObjectHeap.class) instanceof CollectedHeap;
    }

    /** Collects all garbage if the wired heap does that at all, and returns whether it does. */
    public static boolean collect() {
        return collect(0);
    }

    /** Collects garbage so that there is room for an object of a size, if the wired heap does that at all. */
    static boolean collect(long bytes) {
        if (isPresent()) {
            wanted = bytes;
            if (Wired.the(ObjectHeap.class) instanceof RememberingHeap) {
                WriteBarrier.require();
            }
            stopHere();
            WeakReferences.enqueueCleared();
            return true;
        }
        return false;
    }

    /** Collects garbage when the last collection has not freed enough, and now also what only soft references refer to. */
    static boolean collectSoft(long bytes) {
        if (!isPresent() || !WeakReferences.softExist()) {
            return false;
        }
        WeakReferences.setClearSoft(true);
        collect(bytes);
        WeakReferences.setClearSoft(false);
        return true;
    }

    /** Calls {@link #collectFrom} with the place that this returns to. */
    @Intrinsic
    private static void stopHere() {
        throw new UnsupportedOperationException("only in an image");
    }

    @NoAllocation(reason = "the heap is full, and changing")
    @Export("terrarium_collect_from")
    static void collectFrom(long returnAddress, long stackPointer) {
        if (Wired.the(ObjectHeap.class) instanceof CollectedHeap heap) {
            LocalBuffer.CURRENT.assign(0, 0);
            heap.collect(ROOTS.at(returnAddress, stackPointer), wanted);
        }
    }
}
