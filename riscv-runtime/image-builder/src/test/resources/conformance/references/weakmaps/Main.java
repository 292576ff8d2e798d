package conformance.references.weakmaps;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Collections;
import java.util.Map;
import java.util.TreeSet;
import java.util.WeakHashMap;

/** WeakHashMap forgets keys that nothing else refers to. */
@Unikernel(
        name = "references-weakmaps",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "1M"))
@Requires(Console.class)
public final class Main {
    record Key(int number) {}

    static final Key[] KEYS = new Key[4];

    static void fill(Map<Key, String> map) {
        for (int i = 0; i < 40; i++) {
            Key key = new Key(i);
            map.put(key, "value " + i);
            if (i % 10 == 0) {
                KEYS[i / 10] = key;
            }
        }
    }

    static void settle(Map<?, ?> map, int size) throws InterruptedException {
        for (int i = 0; i < 100 && map.size() != size; i++) {
            System.gc();
            Thread.sleep(5);
        }
        System.out.println(map.size());
    }

    public static void main(String[] args) throws InterruptedException {
        WeakHashMap<Key, String> map = new WeakHashMap<>();
        fill(map);
        System.out.println(map.get(KEYS[2]));
        settle(map, 4);
        System.out.println(new TreeSet<>(map.values()));
        KEYS[1] = null;
        settle(map, 3);
        System.out.println(map.containsKey(new Key(10)) + " " + map.containsKey(new Key(20)));
        System.out.println(map.remove(KEYS[3]) + " " + map.size() + " " + map.get(KEYS[0]));
        java.util.Set<Object> set = Collections.newSetFromMap(new WeakHashMap<>());
        Object held = new Object();
        set.add(held);
        set.add(new Object());
        settle(Collections.singletonMap("", ""), 1);
        System.gc();
        System.out.println(set.contains(held) + " " + set.iterator().next().equals(held));
        map.clear();
        System.out.println(map.isEmpty() + " " + KEYS[0] + " " + KEYS[2]);
    }
}
