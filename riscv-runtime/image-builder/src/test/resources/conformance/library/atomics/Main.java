package conformance.library.atomics;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Atomic variables and concurrent collections, on one thread. */
@Unikernel(name = "library-atomics")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        AtomicInteger i = new AtomicInteger(5);
        AtomicLong l = new AtomicLong(1L << 40);
        AtomicReference<String> r = new AtomicReference<>("a");
        AtomicBoolean z = new AtomicBoolean();
        System.out.println(i.incrementAndGet() + " " + i.compareAndSet(6, 10) + " " + i.getAndAdd(3) + " "
                + l.addAndGet(-1) + " " + r.updateAndGet(s -> s + "b") + " " + z.getAndSet(true) + z.get() + " "
                + i.accumulateAndGet(4, Math::max));
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        for (int k = 0; k < 100; k++) {
            map.merge("k" + k % 7, 1, Integer::sum);
        }
        int sum = 0;
        for (Map.Entry<String, Integer> e : map.entrySet()) {
            sum += e.getKey().charAt(1) * e.getValue();
        }
        System.out.println(sum + " " + map.get("k3") + " " + map.size());
        System.out.println(new CopyOnWriteArrayList<>(map.values()).size());
    }
}
