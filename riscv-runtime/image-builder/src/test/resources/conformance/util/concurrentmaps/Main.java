package conformance.util.concurrentmaps;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** ConcurrentHashMap and friends with one thread: bulk operations, atomic updates, weak iteration. */
@Unikernel(name = "util-concurrentmaps")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        ConcurrentHashMap<String, Integer> m = new ConcurrentHashMap<>();
        for (int i = 0; i < 100; i++) {
            m.merge("k" + i % 13, i, Integer::sum);
        }
        System.out.println(new TreeMap<>(m) + " " + m.size());
        System.out.println(
                m.putIfAbsent("new", 1) + " " + m.putIfAbsent("new", 2) + " " + m.computeIfAbsent("c", k -> 5) + " "
                        + m.computeIfPresent("c", (k, v) -> v + 1) + " " + m.compute("c", (k, v) -> null) + " "
                        + m.replace("new", 1, 10) + m.remove("new", 1) + " " + m.getOrDefault("x", -1));
        for (String k : m.keySet()) {
            m.put("added" + k, 0);
            m.remove(k);
        }
        System.out.println(m.containsKey("addedk1") + " " + m.contains(0));
        m.values().removeIf(v -> v == 0);
        attempt(() -> m.put(null, 1));
        attempt(() -> m.put("x", null));
        attempt(() -> m.computeIfAbsent("r", k -> m.computeIfAbsent("r", j -> 1)));
        Set<String> keys = ConcurrentHashMap.newKeySet();
        keys.addAll(List.of("b", "a"));
        System.out.println(new TreeSet<>(keys) + " " + keys.contains("a"));
        ConcurrentSkipListMap<Integer, String> s = new ConcurrentSkipListMap<>();
        for (int i = 0; i < 50; i++) {
            s.put(i * 37 % 50, "v" + i);
        }
        System.out.println(s.firstKey()
                + s.lastEntry().getValue()
                + s.headMap(4)
                + s.ceilingKey(20)
                + s.descendingMap().firstKey()
                + s.subMap(10, 13)
                + s.pollFirstEntry()
                + s.size());
        CopyOnWriteArrayList<Integer> w = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
        for (int i : w) {
            w.add(i * 10);
        }
        System.out.println(w + " " + w.addIfAbsent(2) + w.addAllAbsent(List.of(2, 7)) + w.indexOf(30));
        ConcurrentLinkedQueue<String> q = new ConcurrentLinkedQueue<>(List.of("x", "y"));
        q.offer("z");
        q.remove("y");
        System.out.println(q + q.poll() + q.peek() + q.size());
        ConcurrentLinkedDeque<Integer> d = new ConcurrentLinkedDeque<>(List.of(2, 3));
        d.addFirst(1);
        System.out.println(d + "" + d.pollLast() + d.peekFirst());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
