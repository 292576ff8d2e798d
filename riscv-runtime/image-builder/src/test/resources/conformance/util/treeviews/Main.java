package conformance.util.treeviews;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** TreeMap and TreeSet views: sub maps of sub maps, descending views, bounds, polling, removal through views, navigation at the edges and errors out of range. */
@Unikernel(name = "util-treeviews")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        TreeMap<Integer, String> m = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            m.put(i * 7 % 41, "v" + i);
        }
        System.out.println(m);
        NavigableMap<Integer, String> sub = m.subMap(5, true, 30, false),
                desc = sub.descendingMap(),
                inner = desc.subMap(28, true, 8, false);
        System.out.println(sub + " " + sub.size() + " " + desc.firstKey() + " " + inner);
        System.out.println(sub.firstEntry() + " " + sub.lastEntry() + " " + desc.headMap(21) + " "
                + desc.tailMap(14, false) + " " + inner.ceilingKey(15) + " " + inner.floorKey(15) + " "
                + inner.higherEntry(8) + " " + inner.lowerKey(28));
        for (int k : new int[] {-1, 0, 5, 6, 29, 40, 99}) {
            System.out.println(k + ": " + m.floorKey(k) + " " + m.ceilingKey(k) + " " + m.lowerKey(k) + " "
                    + m.higherKey(k) + " | " + sub.floorKey(k) + " " + sub.ceilingKey(k) + " " + desc.lowerKey(k) + " "
                    + desc.higherKey(k) + " " + sub.containsKey(k) + " " + sub.get(k));
        }
        attempt(() -> sub.put(30, "out"));
        attempt(() -> sub.put(4, "out"));
        attempt(() -> inner.put(8, "out"));
        attempt(() -> sub.subMap(0, 10));
        attempt(() -> m.subMap(10, 5));
        attempt(() -> desc.subMap(5, 10));
        attempt(() -> m.headMap(null));
        attempt(() -> ((TreeMap) m).put("text", "x"));
        attempt(() -> new TreeMap<>().firstKey());
        System.out.println(sub.put(6, "six") + " " + m.get(6) + " " + sub.remove(7) + " " + m.containsKey(7) + " "
                + sub.pollFirstEntry() + " " + desc.pollFirstEntry() + " " + m.size() + " " + sub.size());
        sub.entrySet().removeIf(e -> e.getKey() % 2 == 0);
        desc.replaceAll((k, v) -> v.toUpperCase() + k);
        System.out.println(m + " " + inner.values() + " " + desc.keySet() + " "
                + desc.descendingKeySet().first());
        Iterator<Integer> it = desc.navigableKeySet().iterator();
        it.next();
        it.remove();
        System.out.println(sub.keySet() + " " + sub.equals(new HashMap<>(sub)) + " "
                + (sub.hashCode() == new HashMap<>(sub).hashCode()));
        sub.clear();
        System.out.println(m + " " + sub.isEmpty() + " " + sub.firstEntry() + " " + m.firstEntry() + m.pollLastEntry());
        attempt(sub::firstKey);
        attempt(() -> m.firstEntry().setValue("x"));
        TreeSet<String> s =
                new TreeSet<>(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        Collections.addAll(s, "pear", "fig", "apple", "kiwi", "date", "plum", "banana", "fig", "yam");
        System.out.println(s + " " + s.headSet("kiwi") + " " + s.tailSet("kiwi", false) + " " + s.subSet("yam", "date")
                + " " + s.descendingSet() + " " + s.floor("zzzz") + " " + s.ceiling("aaa") + " " + s.lower("yam") + " "
                + s.higher("banana"));
        NavigableSet<String> view = s.subSet("fig", false, "plum", true);
        System.out.println(view + " " + view.add("zero") + " " + view.pollLast() + " " + view.contains("fig") + " "
                + s.size() + " " + s.descendingSet().headSet("kiwi", true) + " "
                + s.comparator().compare("a", "b"));
        attempt(() -> view.add("toolong"));
        attempt(() -> {
            for (String x : s) {
                s.remove("apple");
            }
            return s;
        });
        System.out.println(s.first() + s.last() + s.pollFirst() + " " + new TreeSet<>(s).equals(s) + " "
                + new TreeSet<>(List.of(3, 1, 2)).descendingSet().tailSet(2) + " " + m.merge(1, "new", String::concat)
                + m.computeIfAbsent(2, k -> "two") + m.compute(1, (k, v) -> null) + m.containsKey(1));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
