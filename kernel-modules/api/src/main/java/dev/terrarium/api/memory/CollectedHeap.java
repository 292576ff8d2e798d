package dev.terrarium.api.memory;

/**
 * A heap that takes back the memory of objects which nothing refers to any more, and may move the others. Only images that
 * are wired with such a heap keep what a collection needs to know: where on the stack references are, and in objects.
 */
public interface CollectedHeap extends ObjectHeap {
    /**
     * Takes back what cannot be reached. Called when {@link #allocate} has answered 0, which then is asked again, and when
     * the program asks for it. All allocation buffers are empty then. Must not allocate objects.
     *
     * @param roots the references outside the heap, all of which are brought up to date
     */
    void collect(Roots roots);

    /** The references outside the heap: in stack frames, static fields and objects of the image itself. */
    interface Roots {
        /** Has a visitor look at each; some more than once. */
        void visit(ReferenceVisitor visitor);
    }
}
