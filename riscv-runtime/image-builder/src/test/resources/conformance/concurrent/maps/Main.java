package conformance.concurrent.maps;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/** Concurrent maps, sets and lists, used by one thread. */
@Unikernel(name = "concurrent-maps")
@Requires(Console.class)
public final class Main {
    static void common(ConcurrentMap<String, Integer> map) {
        for (int i = 0; i < 100; i++) {
            map.merge("k" + i * 37 % 23, i, Integer::sum);
        }
        System.out.println(map.size() + " " + new TreeMap<>(map));
        System.out.println(map.putIfAbsent("k1", 0) + " " + map.putIfAbsent("new", 1) + map.replace("new", 1, 2) + map.remove("new", 1));
        System.out.println(map.computeIfAbsent("c", k -> 5) + " " + map.computeIfPresent("c", (k, v) -> null) + map.containsKey("c"));
        System.out.println(map.getOrDefault("none", -1) + " " + map.compute("new", (k, v) -> v + 10) + map.replace("new", 4));
        int sum = 0;
        for (Map.Entry<String, Integer> entry : map.entrySet()) {
            sum += entry.getValue();
            if (entry.getKey().endsWith("1")) {
                map.remove(entry.getKey());
            }
        }
        map.replaceAll((k, v) -> v * 2);
        System.out.println(sum + " " + map.size() + " " + map.values().stream().mapToInt(i -> i).sum());
        map.keySet().removeIf(k -> k.length() > 2);
        System.out.println(new TreeMap<>(map) + " " + map.equals(new TreeMap<>(map)) + map.hashCode());
    }

    static void skipList() {
        ConcurrentSkipListMap<Integer, String> map = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
        for (int i = 0; i < 200; i++) {
            map.put(i * 61 % 200, "v" + i);
        }
        System.out.println(map.firstKey() + " " + map.lastEntry() + map.ceilingKey(77) + map.higherKey(77) + map.lowerKey(77));
        ConcurrentNavigableMap<Integer, String> part = map.subMap(20, true, 10, false);
        System.out.println(part.size() + " " + part + part.descendingKeySet());
        part.clear();
        System.out.println(map.size() + " " + map.floorKey(15) + map.pollFirstEntry() + map.pollLastEntry());
        ConcurrentSkipListSet<String> set = new ConcurrentSkipListSet<>(List.of("d", "a", "c", "b"));
        System.out.println(set + " " + set.headSet("c") + set.tailSet("c") + set.descendingSet() + set.pollFirst());
    }

    static void copyOnWrite() {
        CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
        for (int i : list) {
            list.add(i * 10);
        }
        System.out.println(list + " " + list.addIfAbsent(3) + list.addAllAbsent(List.of(3, 4)) + list.indexOf(10));
        Iterator<Integer> iterator = list.iterator();
        list.removeIf(i -> i > 5);
        list.set(0, 9);
        list.sort(null);
        List<Integer> seen = new ArrayList<>();
        iterator.forEachRemaining(seen::add);
        System.out.println(list + " " + seen + list.subList(1, 3));
        try {
            list.iterator().remove();
        } catch (UnsupportedOperationException e) {
            System.out.println("unsupported");
        }
        CopyOnWriteArraySet<String> set = new CopyOnWriteArraySet<>(List.of("a", "b", "c"));
        System.out.println(set.add("a") + " " + set.add("d") + set.remove("b") + set);
    }

    public static void main(String[] args) {
        common(new ConcurrentHashMap<>());
        common(new ConcurrentSkipListMap<>());
        skipList();
        copyOnWrite();
        System.out.println(ConcurrentHashMap.newKeySet().add("x"));
    }
}
