package conformance.atomics.updaters;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** Updaters of fields by name. */
@Unikernel(name = "atomics-updaters")
@Requires(Console.class)
public final class Main {
    volatile int count;
    volatile int other = 50;
    volatile long total;
    volatile String name = "none";

    static final AtomicIntegerFieldUpdater<Main> COUNT = AtomicIntegerFieldUpdater.newUpdater(Main.class, "count");
    static final AtomicIntegerFieldUpdater<Main> OTHER = AtomicIntegerFieldUpdater.newUpdater(Main.class, "other");
    static final AtomicLongFieldUpdater<Main> TOTAL = AtomicLongFieldUpdater.newUpdater(Main.class, "total");
    static final AtomicReferenceFieldUpdater<Main, String> NAME =
            AtomicReferenceFieldUpdater.newUpdater(Main.class, String.class, "name");

    public static void main(String[] args) {
        Main m = new Main();
        System.out.println(COUNT.incrementAndGet(m) + " " + COUNT.getAndAdd(m, 5) + " " + COUNT.decrementAndGet(m) + m.count);
        System.out.println(COUNT.compareAndSet(m, 5, 9) + " " + COUNT.compareAndSet(m, 5, 10) + " " + m.count);
        System.out.println(COUNT.updateAndGet(m, i -> i * 2) + " " + COUNT.getAndAccumulate(m, 3, Integer::sum) + m.count);
        System.out.println(OTHER.getAndIncrement(m) + " " + OTHER.getAndSet(m, 1) + " " + m.other + " " + COUNT.get(m));
        TOTAL.set(m, 1L << 33);
        TOTAL.lazySet(m, TOTAL.addAndGet(m, 7));
        System.out.println(m.total + " " + TOTAL.getAndUpdate(m, t -> -t) + " " + TOTAL.accumulateAndGet(m, 1, Long::sum));
        System.out.println(NAME.getAndSet(m, "some") + m.name + NAME.compareAndSet(m, "none", "x") + NAME.get(m));
        System.out.println(NAME.updateAndGet(m, s -> s + "thing") + NAME.accumulateAndGet(m, "!", String::concat));
        System.out.println(NAME.compareAndSet(m, m.name, null) + " " + NAME.get(m));
    }
}
