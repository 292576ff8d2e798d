package conformance.atomics.classes;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** The classes of java.util.concurrent.atomic. */
@Unikernel(name = "atomics-classes")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        AtomicInteger i = new AtomicInteger(5);
        System.out.println(i.getAndIncrement() + " " + i.addAndGet(10) + " " + i.compareAndSet(16, 1) + i + i.getPlain());
        System.out.println(i.updateAndGet(x -> x + 41) + " " + i.getAndUpdate(x -> 0) + " " + i.accumulateAndGet(9, Math::max));
        System.out.println(i.compareAndExchange(9, 3) + " " + i.weakCompareAndSetVolatile(3, 4) + " " + i.intValue());
        AtomicLong l = new AtomicLong(1L << 40);
        System.out.println(l.getAndAdd(1) + " " + l.decrementAndGet() + " " + l.getAndSet(-1) + " " + l.incrementAndGet());
        AtomicBoolean b = new AtomicBoolean();
        System.out.println(b.getAndSet(true) + " " + b.compareAndSet(true, false) + " " + b.compareAndExchange(false, true) + b);
        AtomicReference<String> r = new AtomicReference<>("a");
        System.out.println(r.getAndSet("b") + r.compareAndSet("b", "c") + r.updateAndGet(s -> s + s) + r);
        System.out.println(r.getAndAccumulate("d", String::concat) + r.get() + r.compareAndExchange("ccd", "e") + r.getAcquire());
        AtomicReferenceArray<String> ra = new AtomicReferenceArray<>(3);
        System.out.println(ra.compareAndSet(1, null, "x") + " " + ra.getAndSet(1, "y") + ra + ra.length() + ra.get(1));
        AtomicIntegerArray ia = new AtomicIntegerArray(new int[] {1, 2, 3});
        System.out.println(ia.addAndGet(2, 5) + " " + ia.getAndDecrement(0) + " " + ia.accumulateAndGet(1, 9, (x, y) -> x * y) + ia);
        AtomicLongArray la = new AtomicLongArray(2);
        System.out.println(la.incrementAndGet(1) + " " + la.getAndAdd(1, 1L << 35) + la);
        try {
            ia.get(3);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        AtomicMarkableReference<String> marked = new AtomicMarkableReference<>("m", false);
        boolean[] mark = new boolean[1];
        System.out.println(marked.compareAndSet("m", "n", false, true) + marked.get(mark) + mark[0] + marked.attemptMark("n", false));
        AtomicStampedReference<String> stamped = new AtomicStampedReference<>("s", 1);
        System.out.println(stamped.compareAndSet("s", "t", 1, 2) + stamped.getReference() + stamped.getStamp());
        LongAdder adder = new LongAdder();
        for (int k = 0; k < 100; k++) {
            adder.add(k);
        }
        adder.decrement();
        System.out.println(adder + " " + adder.sumThenReset() + " " + adder.intValue());
        LongAccumulator max = new LongAccumulator(Math::max, Long.MIN_VALUE);
        for (int k : new int[] {3, 9, 4}) {
            max.accumulate(k);
        }
        System.out.println(max.get() + " " + max.getThenReset() + " " + max);
        DoubleAdder doubles = new DoubleAdder();
        doubles.add(0.5);
        doubles.add(0.25);
        System.out.println(doubles.sum() + " " + doubles);
        DoubleAccumulator product = new DoubleAccumulator((x, y) -> x * y, 1);
        product.accumulate(1.5);
        product.accumulate(4);
        System.out.println(product.get() + Arrays.toString(new int[] {product.intValue()}));
    }
}
