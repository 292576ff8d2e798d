package java.lang;

import dev.terrarium.api.memory.ObjectHeap;
import dev.terrarium.library.Waiting;
import dev.terrarium.runtime.Wired;

/** {@code java.lang.Runtime} of one hart and the wired heap. */
public class Runtime {
    private static final Runtime CURRENT = new Runtime();

    private Runtime() {}

    public static Runtime getRuntime() {
        return CURRENT;
    }

    public void exit(int status) {
        System.exit(status);
    }

    public void halt(int status) {
        System.exit(status);
    }

    public int availableProcessors() {
        return 1;
    }

    public long freeMemory() {
        ObjectHeap heap = Wired.the(ObjectHeap.class);
        return heap.capacityBytes() - heap.allocatedBytes();
    }

    public long totalMemory() {
        return Wired.the(ObjectHeap.class).capacityBytes();
    }

    public long maxMemory() {
        return Wired.the(ObjectHeap.class).capacityBytes();
    }

    /** Collects garbage; does nothing, as the specification allows, if the wired heap never frees. */
    public void gc() {
        Waiting.collect();
    }
}
