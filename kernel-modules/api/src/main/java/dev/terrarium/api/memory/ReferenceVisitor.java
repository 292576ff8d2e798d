package dev.terrarium.api.memory;

/** What a collector does with the references that it is shown. */
public interface ReferenceVisitor {
    /**
     * Visits a reference, and stores another in its place if the object has moved.
     *
     * @param slot the address of the eight bytes that hold the address of an object, which need not be in the heap, or 0
     */
    void visit(long slot);
}
