package java.lang;

import java.util.Objects;
import java.util.function.Supplier;

/** {@code java.lang.ThreadLocal} where there is one thread: a lazily initialised variable. */
public class ThreadLocal<T> {
    private T value;
    private boolean initialised;

    public ThreadLocal() {}

    public static <S> ThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
        return new Supplied<>(supplier);
    }

    protected T initialValue() {
        return null;
    }

    public T get() {
        if (!initialised) {
            set(initialValue());
        }
        return value;
    }

    public void set(T newValue) {
        value = newValue;
        initialised = true;
    }

    public void remove() {
        value = null;
        initialised = false;
    }

    private static final class Supplied<T> extends ThreadLocal<T> {
        private final Supplier<? extends T> supplier;

        Supplied(Supplier<? extends T> supplier) {
            this.supplier = Objects.requireNonNull(supplier);
        }

        @Override
        protected T initialValue() {
            return supplier.get();
        }
    }
}
