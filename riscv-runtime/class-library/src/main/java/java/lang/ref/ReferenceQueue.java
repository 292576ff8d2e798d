package java.lang.ref;

import dev.terrarium.library.Waiting;

/** {@code java.lang.ref.ReferenceQueue}: a stack, as HotSpot's is. */
public class ReferenceQueue<T> {
    private Reference<? extends T> head;

    public ReferenceQueue() {}

    /** Puts a reference that is registered with this queue into it. */
    boolean enqueue(Reference<?> reference) {
        if (reference.queue != this) {
            return false;
        }
        push(reference);
        return true;
    }

    @SuppressWarnings("unchecked")
    private void push(Reference<?> reference) {
        reference.queue = null;
        reference.next = head == null ? reference : head;
        head = (Reference<? extends T>) reference;
    }

    @SuppressWarnings("unchecked")
    public Reference<? extends T> poll() {
        Reference<? extends T> first = head;
        if (first != null) {
            head = first.next == first ? null : (Reference<? extends T>) first.next;
            first.next = null;
        }
        return first;
    }

    public Reference<? extends T> remove() throws InterruptedException {
        return remove(0);
    }

    /** Waits for a reference; as nobody else makes garbage meanwhile, a collection has to find one, or only time passes. */
    public Reference<? extends T> remove(long milliseconds) throws InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("Negative timeout value");
        }
        Reference<? extends T> first = poll();
        if (first == null) {
            Waiting.collect();
            first = poll();
        }
        if (first == null) {
            Waiting.idle(milliseconds);
            first = poll();
        }
        return first;
    }
}
