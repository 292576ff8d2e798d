package conformance.util.linkedaccess;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** LinkedHashMap in access order and as a cache, insertion order kept over updates, removal while iterating, ordered views, LinkedHashSet. */
@Unikernel(name = "util-linkedaccess")
@Requires(Console.class)
public final class Main {
    static final class Cache<K, V> extends LinkedHashMap<K, V> {
        private final int most;
        int evicted;

        Cache(int most) {
            super(4, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            boolean full = size() > most;
            evicted += full ? 1 : 0;
            return full;
        }
    }

    public static void main(String[] args) {
        Cache<String, Integer> c = new Cache<>(4);
        for (String s : "a b c d a e b f a c".split(" ")) {
            Integer old = c.get(s);
            c.put(s, old == null ? 1 : old + 1);
            System.out.print(c.keySet() + " ");
        }
        System.out.println(c.evicted);
        c.getOrDefault("e", 0);
        c.putIfAbsent("b", 50);
        c.compute("a", (k, v) -> v * 100);
        c.merge("zz", 7, Integer::sum);
        System.out.println(c + " " + c.evicted + " " + c.containsKey("a") + " " + c.containsValue(7) + " " + c);
        c.replace("b", 3);
        c.replaceAll((k, v) -> v + 1);
        System.out.println(c);
        attempt(() -> {
            for (String k : c.keySet()) {
                c.get(k);
            }
            return "unchanged";
        });
        attempt(() -> {
            for (Map.Entry<String, Integer> e : c.entrySet()) {
                e.setValue(e.getValue() + 5);
            }
            return c;
        });
        Map<Integer, String> m = new LinkedHashMap<>();
        for (int i = 9; i > 0; i--) {
            m.put(i * 17 % 10, "v" + i);
        }
        m.put(3, "again");
        m.remove(1);
        m.put(1, "back");
        System.out.println(m + " " + m.keySet() + " " + m.values());
        for (Iterator<Map.Entry<Integer, String>> it = m.entrySet().iterator(); it.hasNext(); ) {
            Map.Entry<Integer, String> e = it.next();
            if (e.getKey() % 3 == 0) {
                it.remove();
            } else if (e.getKey() > 5) {
                e.setValue("big" + e.getKey());
            }
        }
        System.out.println(m + " " + m.equals(new HashMap<>(m)) + " " + new ArrayList<>(m.values()).indexOf("back"));
        m.keySet().removeAll(List.of(1, 2, 99));
        m.values().removeIf(v -> v.startsWith("big"));
        System.out.println(m + " " + m.entrySet().contains(Map.entry(5, "v5")) + " "
                + m.keySet().contains("x"));
        LinkedHashSet<String> s = new LinkedHashSet<>(List.of("q", "w", "e"));
        System.out.println(s.add("w") + " " + s.add("r") + " " + s.remove("q") + " " + s.add("q") + " " + s + " "
                + s.equals(Set.of("q", "w", "e", "r")) + " " + s.retainAll(List.of("r", "q", "z")) + s);
        Map<String, Integer> nulls = new LinkedHashMap<>();
        nulls.put(null, 1);
        nulls.put("n", null);
        System.out.println(nulls + " " + nulls.get(null) + " " + nulls.getOrDefault("n", 5) + " "
                + nulls.computeIfAbsent("n", k -> 8) + " " + nulls.merge(null, 4, Integer::sum) + " "
                + nulls.containsKey(null) + " " + nulls.hashCode());
        attempt(() -> nulls.merge("n", null, Integer::sum));
        attempt(() -> new LinkedHashMap<>(-1));
        attempt(() -> Map.of("k", null));
        attempt(() -> Map.of("k", 1, "k", 2));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
