package java.lang;

import dev.terrarium.api.memory.ObjectHeap;
import dev.terrarium.api.power.PowerOff;
import dev.terrarium.library.Waiting;
import dev.terrarium.runtime.Wired;
import java.util.ArrayList;
import java.util.Objects;

/** {@code java.lang.Runtime} of one hart and the wired heap. */
public class Runtime {
    private static final Runtime CURRENT = new Runtime();

    /** Null until there is one. */
    private static ArrayList<Thread> hooks;

    private static boolean shuttingDown;

    private Runtime() {}

    public static Runtime getRuntime() {
        return CURRENT;
    }

    /**
     * Runs the shutdown hooks one after the other, in the order in which they were added, and powers the machine off. Of
     * the status, the low eight bits count, as for a process.
     */
    public void exit(int status) {
        if (hooks != null && !shuttingDown) {
            shuttingDown = true;
            for (int i = 0; i < hooks.size(); i++) {
                hooks.get(i).runInPlace();
            }
        }
        halt(status);
    }

    public void halt(int status) {
        Wired.the(PowerOff.class).exit(status & 0xFF);
    }

    public void addShutdownHook(Thread hook) {
        if (shuttingDown) {
            throw new IllegalStateException("Shutdown in progress");
        }
        if (hooks == null) {
            hooks = new ArrayList<>();
        }
        if (hooks.contains(hook)) {
            throw new IllegalArgumentException("Hook previously registered");
        }
        if (hook.isAlive()) {
            throw new IllegalArgumentException("Hook already running");
        }
        hooks.add(hook);
    }

    public boolean removeShutdownHook(Thread hook) {
        if (shuttingDown) {
            throw new IllegalStateException("Shutdown in progress");
        }
        Objects.requireNonNull(hook);
        return hooks != null && hooks.remove(hook);
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
