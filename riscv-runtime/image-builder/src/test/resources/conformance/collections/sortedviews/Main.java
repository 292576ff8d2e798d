package conformance.collections.sortedviews;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Head, tail, sub and descending views of sorted sets and maps change with what is behind them. */
@Unikernel(name = "collections-sortedviews")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        TreeMap<String, Integer> m = new TreeMap<>();
        for (char c = 'a'; c <= 'j'; c++) {
            m.put("" + c, (int) c);
        }
        NavigableMap<String, Integer> h = m.headMap("d", true),
                t = m.tailMap("g", true),
                d = m.descendingMap(),
                s = m.subMap("b", true, "i", false).descendingMap();
        System.out.println(h + "" + t.keySet() + d.firstKey() + s.keySet());
        m.remove("c");
        m.put("ca", 1);
        m.put("h", 2);
        System.out.println(h + "" + t + s.headMap("e") + s.tailMap("e", false).lastKey());
        h.clear();
        System.out.println(m.keySet() + " " + h.isEmpty() + d.lastKey() + s.size());
        d.pollFirstEntry();
        t.entrySet().iterator().next().setValue(77);
        System.out.println(m + " " + s.ceilingKey("ff") + s.floorKey("ff") + s.higherKey("h") + s.lowerKey("h"));
        attempt(() -> h.put("z", 1));
        attempt(() -> t.put("a", 1));
        attempt(() -> h.firstKey());
        attempt(() -> s.subMap("a", "z"));
        NavigableSet<String> k = m.descendingKeySet();
        k.remove("f");
        Iterator<String> i = k.iterator();
        i.next();
        i.remove();
        System.out.println(m.keySet() + "" + k.first() + k.headSet("e", true) + k.descendingSet()
                + m.navigableKeySet().tailSet("g"));
        SortedMap<String, Integer> e = m.subMap("e", "e");
        System.out.println(
                e.isEmpty() + "" + e.size() + m.comparator() + d.comparator().compare("a", "b"));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
