package conformance.util.immutables;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** List.of, Set.of, Map.of, copies and their refusals. */
@Unikernel(name = "util-immutables")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        List<Integer> l = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        System.out.println(l + " " + l.indexOf(5) + " " + l.contains(12) + " " + List.of() + List.of(1) + List.of(1, 2)
                + " " + l.hashCode() + " " + l.equals(new ArrayList<>(l)) + " " + l.subList(2, 5));
        System.out.println(List.copyOf(l) == l ? "same" : "copy");
        System.out.println(new TreeSet<>(Set.of(3, 1, 2)) + " " + Set.of(1, 2).equals(new HashSet<>(List.of(2, 1)))
                + " " + Set.of("a").contains("a") + " "
                + Set.copyOf(List.of(1, 1, 1)).size() + " " + Set.of(7, 8, 9).hashCode());
        Map<String, Integer> m = Map.ofEntries(Map.entry("a", 1), Map.entry("b", 2), Map.entry("c", 3));
        System.out.println(new TreeMap<>(m) + " " + m.get("b") + " " + m.getOrDefault("z", 0) + " " + m.containsValue(3)
                + " " + Map.of().isEmpty() + " " + Map.of("k", 1) + " " + m.hashCode() + " "
                + Map.copyOf(new TreeMap<>(m)).equals(m));
        attempt(() -> l.set(0, 1));
        attempt(() -> List.of().remove(0));
        attempt(() -> List.of(1, null));
        attempt(() -> List.of(1).contains(null));
        attempt(() -> Set.of(1, 1));
        attempt(() -> Map.of("a", 1, "a", 2));
        attempt(() -> Map.of("a", null));
        attempt(() -> m.put("x", 1));
        attempt(() -> m.entrySet().iterator().next().setValue(1));
        attempt(() -> Map.entry("a", 1).setValue(2));
        attempt(() -> Map.entry(null, 1));
        attempt(() -> l.iterator().next() + "" + l.listIterator(3).previous());
        attempt(() -> List.of(1, 2).get(2));
        attempt(() -> List.copyOf(Arrays.asList(1, null)));
        attempt(() -> Stream.of(1, 2).toList().add(3));
        attempt(() -> Collections.unmodifiableList(Arrays.asList(1, null)) + ""
                + Stream.of(1, null).toList());
        System.out.println(Arrays.toString(List.of(1, 2).toArray(new Integer[3]))
                + List.of("x", "y").toArray(String[]::new).length);
        Map.Entry<String, Integer> e = new AbstractMap.SimpleEntry<>("k", 1);
        System.out.println(e.setValue(2) + " " + e + " " + e.equals(Map.entry("k", 2)) + " " + e.hashCode() + " "
                + new AbstractMap.SimpleImmutableEntry<>(e));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
