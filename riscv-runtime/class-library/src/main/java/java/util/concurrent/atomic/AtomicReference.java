package java.util.concurrent.atomic;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** {@code java.util.concurrent.atomic.AtomicReference} where there is one thread: every operation is atomic. */
public class AtomicReference<V> implements java.io.Serializable {
    private static final long serialVersionUID = 1;

    private V value;

    public AtomicReference() {}

    public AtomicReference(V initialValue) {
        value = initialValue;
    }

    public final V get() {
        return value;
    }

    public final V getPlain() {
        return value;
    }

    public final V getOpaque() {
        return value;
    }

    public final V getAcquire() {
        return value;
    }

    public final void set(V newValue) {
        value = newValue;
    }

    public final void setPlain(V newValue) {
        value = newValue;
    }

    public final void setOpaque(V newValue) {
        value = newValue;
    }

    public final void setRelease(V newValue) {
        value = newValue;
    }

    public final void lazySet(V newValue) {
        value = newValue;
    }

    public final V getAndSet(V newValue) {
        V before = value;
        value = newValue;
        return before;
    }

    public final boolean compareAndSet(V expected, V newValue) {
        return compareAndExchange(expected, newValue) == expected;
    }

    public final boolean weakCompareAndSet(V expected, V newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetPlain(V expected, V newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetVolatile(V expected, V newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetAcquire(V expected, V newValue) {
        return compareAndSet(expected, newValue);
    }

    public final boolean weakCompareAndSetRelease(V expected, V newValue) {
        return compareAndSet(expected, newValue);
    }

    public final V compareAndExchange(V expected, V newValue) {
        V before = value;
        if (before == expected) {
            value = newValue;
        }
        return before;
    }

    public final V compareAndExchangeAcquire(V expected, V newValue) {
        return compareAndExchange(expected, newValue);
    }

    public final V compareAndExchangeRelease(V expected, V newValue) {
        return compareAndExchange(expected, newValue);
    }

    public final V getAndUpdate(UnaryOperator<V> update) {
        return getAndSet(update.apply(value));
    }

    public final V updateAndGet(UnaryOperator<V> update) {
        value = update.apply(value);
        return value;
    }

    public final V getAndAccumulate(V operand, BinaryOperator<V> accumulate) {
        return getAndSet(accumulate.apply(value, operand));
    }

    public final V accumulateAndGet(V operand, BinaryOperator<V> accumulate) {
        value = accumulate.apply(value, operand);
        return value;
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
