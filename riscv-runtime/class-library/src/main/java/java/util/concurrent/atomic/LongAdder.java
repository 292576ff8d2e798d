package java.util.concurrent.atomic;

import java.io.Serializable;

/** {@code java.util.concurrent.atomic.LongAdder} where there is one thread: a sum without stripes. */
public class LongAdder extends Number implements Serializable {
    private static final long serialVersionUID = 1;

    private long sum;

    public LongAdder() {}

    public void add(long value) {
        sum += value;
    }

    public void increment() {
        sum++;
    }

    public void decrement() {
        sum--;
    }

    public long sum() {
        return sum;
    }

    public void reset() {
        sum = 0;
    }

    public long sumThenReset() {
        long before = sum;
        sum = 0;
        return before;
    }

    @Override
    public String toString() {
        return Long.toString(sum);
    }

    @Override
    public long longValue() {
        return sum;
    }

    @Override
    public int intValue() {
        return (int) sum;
    }

    @Override
    public float floatValue() {
        return sum;
    }

    @Override
    public double doubleValue() {
        return sum;
    }
}
