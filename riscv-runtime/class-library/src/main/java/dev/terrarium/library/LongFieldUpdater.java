package dev.terrarium.library;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;

/** What the image builder makes of a request for the updater of a field, whose handle it has found. */
public final class LongFieldUpdater<T> extends AtomicLongFieldUpdater<T> {
    private final VarHandle handle;

    public LongFieldUpdater(VarHandle handle) {
        this.handle = handle;
    }

    @Override
    public boolean compareAndSet(T object, long expected, long value) {
        if (handle.getLong(object, 0) != expected) {
            return false;
        }
        handle.setLong(object, 0, value);
        return true;
    }

    @Override
    public boolean weakCompareAndSet(T object, long expected, long value) {
        return compareAndSet(object, expected, value);
    }

    @Override
    public void set(T object, long value) {
        handle.setLong(object, 0, value);
    }

    @Override
    public void lazySet(T object, long value) {
        handle.setLong(object, 0, value);
    }

    @Override
    public long get(T object) {
        return handle.getLong(object, 0);
    }
}
