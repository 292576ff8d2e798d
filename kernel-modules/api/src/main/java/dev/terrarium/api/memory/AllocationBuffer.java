package dev.terrarium.api.memory;

/**
 * The memory that objects are made in without asking the heap: from {@link #next} to {@link #end}, all of it zero. Compiled
 * code takes from its start; each hart has its own.
 */
public interface AllocationBuffer {
    /** Returns where the next object starts, a multiple of 8. */
    long next();

    /** Returns where the buffer ends. */
    long end();

    /** Gives the buffer other memory, which must be zero and belong to nothing else. What it had is no longer its own. */
    void assign(long next, long end);
}
