package java.lang.ref;

/** {@code java.lang.ref.PhantomReference}: tells that its referent is gone, and never gives it away. */
public class PhantomReference<T> extends Reference<T> {
    public PhantomReference(T referent, ReferenceQueue<? super T> queue) {
        super(referent, queue);
    }

    @Override
    public T get() {
        return null;
    }
}
