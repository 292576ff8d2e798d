package conformance.util.linkedhashmaps;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** LinkedHashMap: insertion and access order, eldest removal, views. */
@Unikernel(name = "util-linkedhashmaps")
@Requires(Console.class)
public final class Main {
    static final class Lru<K, V> extends LinkedHashMap<K, V> {
        private final int limit;

        Lru(int limit) {
            super(8, 0.75f, true);
            this.limit = limit;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            if (size() > limit) {
                System.out.println("evict " + eldest);
                return true;
            }
            return false;
        }
    }

    public static void main(String[] args) {
        LinkedHashMap<String, Integer> order = new LinkedHashMap<>();
        for (String s : "one two three four two five one".split(" ")) {
            order.merge(s, 1, Integer::sum);
        }
        System.out.println(order + " " + order.keySet() + " " + order.values() + " " + order.entrySet());
        order.remove("two");
        order.put("two", 9);
        order.putIfAbsent("one", 5);
        order.replace("three", 1, 33);
        System.out.println(order + " " + order.getOrDefault("nine", -1) + " " + order.containsValue(33));
        Lru<Integer, String> lru = new Lru<>(3);
        for (int i = 0; i < 5; i++) {
            lru.put(i, "v" + i);
            if (i > 1) {
                lru.get(2);
            }
        }
        System.out.println(lru);
        lru.getOrDefault(3, "");
        lru.putIfAbsent(2, "no");
        lru.compute(4, (k, v) -> v + v);
        System.out.println(lru + " " + lru.containsKey(2));
        attempt(() -> {
            for (Integer k : lru.keySet()) {
                lru.get(3);
            }
            return "no check";
        });
        Map<Integer, String> access = new LinkedHashMap<>(4, 0.75f, true);
        for (int i = 0; i < 30; i++) {
            access.put(i, Integer.toString(i, 2));
        }
        access.get(7);
        access.put(11, "x");
        access.replaceAll((k, v) -> v.length() + "");
        access.keySet().removeIf(k -> k % 3 != 1);
        System.out.println(access);
        Iterator<Map.Entry<Integer, String>> it = access.entrySet().iterator();
        it.next();
        it.remove();
        it.next().setValue("set");
        System.out.println(access + " " + access.equals(new HashMap<>(access)) + " " + access.hashCode());
        LinkedHashSet<String> set = new LinkedHashSet<>(List.of("z", "a", "m"));
        set.add("a");
        set.remove("z");
        set.add("z");
        System.out.println(
                set + " " + String.join("", set) + " " + set.stream().sorted().toList());
        access.forEach((k, v) -> System.out.print(k + v + " "));
        access.clear();
        System.out.println(access.isEmpty());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
