package dev.terrarium.api.memory;

/**
 * A collected heap that does not look at all objects when it collects, and so must know which of the others references
 * have been written to. Only images that are wired with such a heap have write barriers.
 *
 * <p>An object that is to be reported carries a mark in its header, which the heap sets: {@code ObjectHeader} says where.
 * Code that stores a reference into an object with the mark reports it, once, as {@link #remember} takes the mark away.
 * Objects are made without it. The compiler knows that, and leaves the barrier out where it sees that an object was made
 * by the code that fills it, though collections may have come between; so there is one rule that a heap must follow:
 *
 * <p><strong>After a collection no object has the mark that a stack frame refers to.</strong>
 */
public interface RememberingHeap extends CollectedHeap {
    /**
     * Notes that a reference may have been written to an object, and takes its mark away. Must neither allocate nor
     * collect.
     *
     * @param object its address; it has the mark
     */
    void remember(long object);
}
