package java.lang.ref;

/** {@code java.lang.ref.Reference} over heaps that reclaim nothing: no reference is ever cleared by itself. */
public abstract class Reference<T> {
    private T referent;

    Reference(T referent) {
        this.referent = referent;
    }

    Reference(T referent, ReferenceQueue<? super T> queue) {
        this(referent);
    }

    public T get() {
        return referent;
    }

    public final boolean refersTo(T object) {
        return referent == object;
    }

    public void clear() {
        referent = null;
    }

    /** Queues are for what a collector has cleared. */
    public boolean enqueue() {
        clear();
        return false;
    }

    @Deprecated
    public boolean isEnqueued() {
        return false;
    }

    @Override
    protected Object clone() throws CloneNotSupportedException {
        throw new CloneNotSupportedException();
    }

    public static void reachabilityFence(Object object) {}
}
