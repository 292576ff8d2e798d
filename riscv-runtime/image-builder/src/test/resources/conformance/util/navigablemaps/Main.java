package conformance.util.navigablemaps;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.Supplier;

/** TreeMap as a NavigableMap: neighbours, ranges, descending views, polling. */
@Unikernel(name = "util-navigablemaps")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        NavigableMap<Integer, String> map = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            map.put(i * 7 % 20 * 5, "v" + i);
        }
        for (int k : new int[] {-1, 0, 3, 50, 51, 95, 100}) {
            System.out.println(k + ": " + map.floorKey(k) + " " + map.lowerKey(k) + " " + map.ceilingKey(k) + " "
                    + map.higherKey(k) + " " + map.floorEntry(k) + " " + map.higherEntry(k));
        }
        NavigableMap<Integer, String> sub = map.subMap(20, false, 60, true);
        System.out.println(sub + " " + sub.firstKey() + " " + sub.lastEntry() + " " + sub.size() + " "
                + sub.containsKey(20) + " " + sub.descendingMap());
        System.out.println(sub.headMap(40) + " " + sub.tailMap(45, false) + " " + sub.descendingKeySet() + " "
                + sub.descendingMap().headMap(40, true));
        sub.put(33, "new");
        sub.remove(25);
        sub.pollFirstEntry();
        System.out.println(map.size() + " " + map.get(33) + " " + sub);
        attempt(() -> sub.put(61, "out"));
        attempt(() -> sub.subMap(10, 30));
        attempt(() -> map.subMap(5, 2));
        attempt(() -> sub.descendingMap().tailMap(70));
        sub.keySet().removeIf(k -> k % 10 == 0);
        sub.entrySet().forEach(e -> e.setValue(e.getValue() + "!"));
        System.out.println(map + " " + map.pollLastEntry() + " " + map.pollFirstEntry());
        attempt(() -> map.firstEntry().setValue("x"));
        NavigableSet<Integer> keys = map.navigableKeySet();
        System.out.println(keys.headSet(30, true) + " " + keys.descendingSet().first() + " " + keys.subSet(10, 20) + " "
                + keys.floor(34));
        map.values().removeAll(List.of("v3", "v4"));
        map.merge(33, "+", String::concat);
        map.computeIfAbsent(34, k -> "c" + k);
        map.computeIfPresent(95, (k, v) -> null);
        map.compute(0, (k, v) -> v + "?");
        map.replaceAll((k, v) -> v.toUpperCase());
        System.out.println(map + " " + map.headMap(33) + " " + map.tailMap(33).values());
        TreeMap<String, Integer> text = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        text.put("b", 1);
        text.put("A", 2);
        text.put("B", 3);
        System.out.println(text + " " + text.comparator().compare("x", "X") + " " + text.get("a") + " "
                + text.clone().equals(text));
        attempt(() -> new TreeMap<Object, String>().put(new Object(), "x").length());
        attempt(() -> new TreeMap<String, String>().put(null, "x"));
        attempt(() -> new TreeMap<String, String>().firstKey());
        TreeMap<String, Integer> nulls = new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
        nulls.put(null, 0);
        nulls.put("z", 1);
        System.out.println(nulls + " " + nulls.firstKey() + " " + nulls.ceilingEntry("a"));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (NullPointerException e) {
            System.out.println("a null pointer");
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
