package dev.terrarium.runtime;

import dev.terrarium.annotations.NoAllocation;
import dev.terrarium.api.memory.ObjectHeap;
import dev.terrarium.api.memory.RememberingHeap;

/** What code that stores references does for a heap that wants to know, in images with such a heap. */
final class WriteBarrier {
    private WriteBarrier() {}

    /** Has code that stores references into objects report it. */
    @Intrinsic
    static void require() {
        throw new UnsupportedOperationException("only in an image");
    }

    /** Called for an object with the mark, after a reference was stored there. */
    @NoAllocation(reason = "compiled code takes a store for an instruction during which no object moves")
    @Export("terrarium_remember")
    static void remember(long object) {
        if (Wired.the(ObjectHeap.class) instanceof RememberingHeap heap) {
            heap.remember(object);
        }
    }
}
