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
     * @param wanted the size of the object that there was no room for; 0 if the program asks, or if it is to be known of
     *     all objects whether they can be reached
     */
    void collect(Roots roots, long wanted);

    /** The references outside the heap: in stack frames, static fields and objects of the image itself. */
    interface Roots {
        /** Has a visitor look at each once. */
        void visit(ReferenceVisitor visitor);

        /** Has a visitor look at those in stack frames only. */
        void visitStack(ReferenceVisitor visitor);

        /** Has a visitor look at those in static fields only. */
        void visitStaticFields(ReferenceVisitor visitor);

        /** Has a visitor look at the objects of the image that may refer to the heap. */
        void visitImageObjects(ObjectVisitor visitor);

        /**
         * Settles the soft, weak and phantom references: keeps their referents, or clears them and has them enqueued when
         * the collection is over. Each collection calls this once, after it has traced what {@link #visit} has shown it;
         * it copies or marks further objects then. Roots without such references, the default, have
         * nothing to settle, and images that make none have nothing of it.
         *
         * <p>The referents are neither among the roots nor among what {@code ObjectMap.visitReferences} shows.
         */
        default void settleReferences(Tracing tracing) {}

        /**
         * Settles like {@link #settleReferences} after a collection of only those objects that were made since the last
         * one, none of which is left where it was. References that were made before are not looked at: what they refer to
         * is old by now.
         */
        default void settleYoungReferences(Tracing tracing) {}

        /**
         * Has a visitor look at the slots that tie soft, weak and phantom references to their referents and to one
         * another, after they were settled: for collectors that mark first and move afterwards.
         */
        default void visitSettledReferences(ReferenceVisitor visitor) {}
    }
}
