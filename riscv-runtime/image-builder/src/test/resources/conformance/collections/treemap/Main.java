package conformance.collections.treemap;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** TreeMap: order, navigation, sub maps and removal. */
@Unikernel(name = "collections-treemap")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        TreeMap<Integer, String> map = new TreeMap<>();
        for (int i = 0; i < 40; i++) {
            map.put(i * 17 % 41, "v" + i);
        }
        for (int i = 0; i < 41; i += 3) {
            map.remove(i);
        }
        System.out.println(map);
        System.out.println(map.firstKey() + " " + map.lastEntry() + " " + map.floorKey(12) + " " + map.ceilingKey(12)
                + " " + map.higherKey(40) + " " + map.headMap(5) + " " + map.tailMap(37) + " " + map.subMap(10, 15)
                + " " + map.descendingMap().firstKey());
        for (Map.Entry<Integer, String> e : map.entrySet()) {
            e.setValue(e.getValue() + "!");
        }
        System.out.println(map.get(1) + " " + map.pollFirstEntry() + " " + map.size());
        TreeSet<String> set = new TreeSet<>();
        for (String s : "to be or not to be".split(" ")) {
            set.add(s);
        }
        System.out.println(set + " " + set.first() + " " + set.higher("not"));
    }
}
