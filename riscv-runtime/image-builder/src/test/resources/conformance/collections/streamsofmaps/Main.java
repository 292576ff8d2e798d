package conformance.collections.streamsofmaps;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Maps inverted, merged, nested, sorted by value, with defaults and computed entries. */
@Unikernel(name = "collections-streamsofmaps")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Map<String, Integer> m = new HashMap<>();
        for (String w : "to be or not to be that is the question to".split(" ")) {
            m.merge(w, 1, Integer::sum);
        }
        Map<Integer, List<String>> inverted = new TreeMap<>(Comparator.reverseOrder());
        new TreeMap<>(m).forEach((k, v) -> inverted.computeIfAbsent(v, x -> new ArrayList<>())
                .add(k));
        System.out.println(inverted);
        List<Map.Entry<String, Integer>> e = new ArrayList<>(m.entrySet());
        e.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        System.out.println(e);
        Map<String, Map<Boolean, Integer>> nested = new TreeMap<>();
        m.forEach((k, v) ->
                nested.computeIfAbsent(k.substring(0, 1), x -> new TreeMap<>()).merge(v > 1, v, Integer::sum));
        System.out.println(nested);
        Map<String, Integer> other = Map.of("to", 10, "be", 20, "new", 30);
        other.forEach((k, v) -> m.merge(k, v, (a, b) -> b == 20 ? null : a + b));
        System.out.println(new TreeMap<>(m));
        m.replaceAll((k, v) -> k.length() * v);
        m.values().removeIf(v -> v % 3 == 0);
        m.entrySet().removeIf(x -> x.getKey().startsWith("n"));
        System.out.println(
                new TreeMap<>(m) + " " + m.values().stream().mapToInt(i -> i).sum());
    }
}
