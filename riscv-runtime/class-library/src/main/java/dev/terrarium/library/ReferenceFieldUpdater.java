package dev.terrarium.library;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** What the image builder makes of a request for the updater of a field, whose handle it has found. */
public final class ReferenceFieldUpdater<T, V> extends AtomicReferenceFieldUpdater<T, V> {
    private final VarHandle handle;

    public ReferenceFieldUpdater(VarHandle handle) {
        this.handle = handle;
    }

    @Override
    public boolean compareAndSet(T object, V expected, V value) {
        if (handle.getObject(object, 0) != expected) {
            return false;
        }
        handle.setObject(object, 0, value);
        return true;
    }

    @Override
    public boolean weakCompareAndSet(T object, V expected, V value) {
        return compareAndSet(object, expected, value);
    }

    @Override
    public void set(T object, V value) {
        handle.setObject(object, 0, value);
    }

    @Override
    public void lazySet(T object, V value) {
        handle.setObject(object, 0, value);
    }

    @Override
    @SuppressWarnings("unchecked")
    public V get(T object) {
        return (V) handle.getObject(object, 0);
    }
}
