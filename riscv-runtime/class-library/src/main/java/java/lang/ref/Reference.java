package java.lang.ref;

import dev.terrarium.runtime.Untraced;
import dev.terrarium.runtime.WeakReferences;

/**
 * {@code java.lang.ref.Reference} over the runtime's {@link WeakReferences}. With a heap that reclaims nothing, none is
 * cleared by itself. What a collection clears is in its queue when that collection returns.
 */
public abstract class Reference<T> {
    private static final WeakReferences.Queues QUEUES = Reference::enqueueCleared;

    /** Null when cleared. */
    @Untraced
    private T referent;

    /** The queue that the reference is registered with and has not been put into; null if there is none. */
    ReferenceQueue<? super T> queue;

    /** The next in the queue that holds the reference, itself at the end; null outside of queues. */
    Reference<?> next;

    /** Belongs to {@link WeakReferences}, which finds it by its name. */
    @SuppressWarnings("unused")
    private long link;

    Reference(T referent) {
        this(referent, null);
    }

    Reference(T referent, ReferenceQueue<? super T> queue) {
        this.referent = referent;
        this.queue = queue;
        WeakReferences.register(this, QUEUES);
    }

    private static void enqueueCleared() {
        for (Reference<?> reference = WeakReferences.takeCleared();
                reference != null;
                reference = WeakReferences.takeCleared()) {
            reference.enqueueNow();
        }
    }

    private boolean enqueueNow() {
        return queue != null && queue.enqueue(this);
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

    public boolean enqueue() {
        referent = null;
        return enqueueNow();
    }

    @Deprecated(since = "16")
    public boolean isEnqueued() {
        return next != null;
    }

    @Override
    protected Object clone() throws CloneNotSupportedException {
        throw new CloneNotSupportedException();
    }

    public static void reachabilityFence(Object object) {}
}
