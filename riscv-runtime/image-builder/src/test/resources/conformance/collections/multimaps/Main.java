package conformance.collections.multimaps;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A multimap, a bag, a bidirectional map, a table and an interval map built on the collections. */
@Unikernel(name = "collections-multimaps")
@Requires(Console.class)
public final class Main {
    static final class Bag<T extends Comparable<T>> {
        private final TreeMap<T, Integer> m = new TreeMap<>();

        Bag<T> add(T t, int n) {
            m.merge(t, n, Integer::sum);
            return this;
        }

        boolean remove(T t) {
            return m.computeIfPresent(t, (k, v) -> v == 1 ? null : v - 1) != null || !m.containsKey(t);
        }

        int size() {
            return m.values().stream().mapToInt(i -> i).sum();
        }

        Bag<T> union(Bag<T> o) {
            Bag<T> b = new Bag<>();
            b.m.putAll(m);
            o.m.forEach((k, v) -> b.m.merge(k, v, Math::max));
            return b;
        }

        @Override
        public String toString() {
            return m.toString();
        }
    }

    static final class BiMap<K, V> {
        private final Map<K, V> f = new HashMap<>();
        private final Map<V, K> b = new HashMap<>();

        void put(K k, V v) {
            if (b.containsKey(v) && !b.get(v).equals(k)) {
                throw new IllegalArgumentException(v + " is taken");
            }
            V old = f.put(k, v);
            b.remove(old);
            b.put(v, k);
        }

        V get(K k) {
            return f.get(k);
        }

        K key(V v) {
            return b.get(v);
        }
    }

    public static void main(String[] args) {
        Map<String, SortedSet<Integer>> multi = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            multi.computeIfAbsent(
                            i % 3 == 0 ? "fizz" : i % 5 == 0 ? "buzz" : "none",
                            k -> new TreeSet<>(Comparator.reverseOrder()))
                    .add(i);
        }
        System.out.println(multi);
        Bag<String> b = new Bag<String>().add("x", 2).add("y", 1);
        System.out.println(b.remove("x") + " " + b + b.size()
                + b.union(new Bag<String>().add("x", 5).add("z", 1)));
        BiMap<String, Integer> bm = new BiMap<>();
        bm.put("one", 1);
        bm.put("two", 2);
        bm.put("one", 11);
        System.out.println(bm.get("one") + bm.key(11) + bm.key(1));
        attempt(() -> {
            bm.put("three", 2);
            return "";
        });
        TreeMap<Integer, String> intervals =
                new TreeMap<>(Map.of(Integer.MIN_VALUE, "cold", 10, "mild", 20, "warm", 30, "hot"));
        for (int t : new int[] {-5, 10, 19, 30, 99}) {
            System.out.print(intervals.floorEntry(t).getValue() + " ");
        }
        System.out.println();
        Map<Integer, Map<String, Integer>> table = new TreeMap<>();
        for (int r = 0; r < 3; r++) {
            for (char c = 'a'; c < 'd'; c++) {
                table.computeIfAbsent(r, k -> new TreeMap<>()).put("" + c, r * 10 + c);
            }
        }
        System.out.println(
                table + " " + table.values().stream().mapToInt(x -> x.get("b")).sum());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
