package dev.terrarium.library;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** What the image builder makes of a request for the updater of a field, whose handle it has found. */
public final class IntegerFieldUpdater<T> extends AtomicIntegerFieldUpdater<T> {
    private final VarHandle handle;

    public IntegerFieldUpdater(VarHandle handle) {
        this.handle = handle;
    }

    @Override
    public boolean compareAndSet(T object, int expected, int value) {
        if (handle.getInt(object, 0) != expected) {
            return false;
        }
        handle.setInt(object, 0, value);
        return true;
    }

    @Override
    public boolean weakCompareAndSet(T object, int expected, int value) {
        return compareAndSet(object, expected, value);
    }

    @Override
    public void set(T object, int value) {
        handle.setInt(object, 0, value);
    }

    @Override
    public void lazySet(T object, int value) {
        handle.setInt(object, 0, value);
    }

    @Override
    public int get(T object) {
        return handle.getInt(object, 0);
    }
}
