package conformance.collections.hashset;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** HashSet and LinkedHashMap: membership and orders. */
@Unikernel(name = "collections-hashset")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Set<Integer> set = new HashSet<>();
        int duplicates = 0;
        for (int i = 0; i < 200; i++) {
            if (!set.add(i * i % 53)) {
                duplicates++;
            }
        }
        System.out.println(set + " " + duplicates);
        Set<Integer> other = new HashSet<>(Set.of(1, 2, 3));
        other.retainAll(set);
        System.out.println(other.size() + " " + set.containsAll(other) + " " + set.removeAll(other) + " " + set.size());
        Map<String, Integer> linked = new LinkedHashMap<>();
        for (String w : new String[] {"z", "a", "m", "z"}) {
            linked.merge(w, 1, Integer::sum);
        }
        linked.remove("a");
        linked.put("a", 5);
        System.out.println(linked + " " + new LinkedHashSet<>(linked.keySet()));
    }
}
