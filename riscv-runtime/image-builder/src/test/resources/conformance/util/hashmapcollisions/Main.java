package conformance.util.hashmapcollisions;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** HashMap with equal hash codes: bins become trees and lists again. */
@Unikernel(name = "util-hashmapcollisions")
@Requires(Console.class)
public final class Main {
    record Key(int id, int hash) implements Comparable<Key> {
        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public int compareTo(Key other) {
            return Integer.compare(id, other.id);
        }
    }

    static final class Opaque {
        final int id;

        Opaque(int id) {
            this.id = id;
        }

        @Override
        public int hashCode() {
            return id % 3;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Opaque p && p.id == id;
        }
    }

    public static void main(String[] args) {
        Map<Key, Integer> map = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            map.put(new Key(i * 31 % 200, i % 2), i);
        }
        int sum = 0;
        for (int i = 0; i < 210; i++) {
            for (int h = 0; h < 2; h++) {
                sum += map.getOrDefault(new Key(i, h), -1);
            }
        }
        System.out.println(map.size() + " " + sum);
        for (int i = 0; i < 190; i++) {
            map.remove(new Key(i, i % 2));
            map.remove(new Key(i, 1 - i % 2));
        }
        System.out.println(map.size() + " " + new TreeMap<>(map));
        Map<Opaque, String> opaque = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            opaque.put(new Opaque(i), "o" + i);
        }
        int found = 0;
        for (int i = 0; i < 120; i++) {
            if (("o" + i).equals(opaque.get(new Opaque(i)))) {
                found++;
            }
        }
        System.out.println(
                found + " " + opaque.remove(new Opaque(50)) + " " + opaque.get(new Opaque(50)) + " " + opaque.size());
        opaque.keySet().removeIf(o -> o.id > 5);
        System.out.println(opaque.size() + " " + opaque.containsValue("o3") + " "
                + opaque.merge(new Opaque(3), "m", String::concat) + " "
                + opaque.computeIfAbsent(new Opaque(77), o -> "c" + o.id));
        Map<String, Integer> strings = new HashMap<>();
        for (String a : new String[] {"Aa", "BB"}) {
            for (String b : new String[] {"Aa", "BB"}) {
                for (String c : new String[] {"Aa", "BB"}) {
                    for (String d : new String[] {"Aa", "BB"}) {
                        strings.merge(a + b + c + d, a.length(), Integer::sum);
                    }
                }
            }
        }
        System.out.println(strings.size() + " " + strings.get("AaBBAaBB") + " " + new TreeSet<>(strings.keySet()));
        Map<Integer, Integer> nulls = new HashMap<>();
        nulls.put(null, 1);
        nulls.put(0, null);
        System.out.println(nulls.get(null) + " " + nulls.get(0) + " " + nulls.containsKey(0) + " "
                + nulls.putIfAbsent(0, 5) + " " + nulls.get(0) + " " + nulls.size());
        attempt(() -> {
            nulls.computeIfAbsent(9, k -> {
                nulls.put(10, 1);
                return 2;
            });
            return "no check";
        });
        attempt(() -> nulls.merge(1, null, Integer::sum));
        attempt(() -> new HashMap<>(-1));
        attempt(() -> {
            for (Integer i : nulls.keySet()) {
                nulls.put(100, i);
                nulls.put(101, i);
            }
            return "x";
        });
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
