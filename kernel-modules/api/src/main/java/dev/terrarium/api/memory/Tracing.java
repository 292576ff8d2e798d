package dev.terrarium.api.memory;

/** A collection that has found what is strongly reachable, as whoever settles weak references sees it. */
public interface Tracing extends ReferenceVisitor {
    /**
     * Returns where an object is if it has been found, and 0 if it has not. Objects that are not being collected, those
     * of the image among them, count as found. Where a collector moves objects only later, an object is where it was.
     *
     * @param object the address that an object had when the collection began
     */
    long found(long object);

    /** Finds everything that the objects lead to that {@link #visit} has been shown since this was last called. */
    void trace();
}
