package conformance.util.wrappedviews;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Unmodifiable, synchronised, checked, singleton and empty collections, sublists of sublists with changes beneath, List.of against copies. */
@Unikernel(name = "util-wrappedviews")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        List<Integer> base = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
        List<Integer> sub = base.subList(2, 7), inner = sub.subList(1, 4);
        System.out.println(sub + " " + inner + " " + inner.indexOf(5) + " " + sub.lastIndexOf(9));
        inner.add(50);
        inner.remove(0);
        inner.set(0, 55);
        sub.add(0, 30);
        System.out.println(base + " " + sub);
        attempt(inner::size);
        sub.subList(1, 3).clear();
        sub.sort(Comparator.reverseOrder());
        sub.replaceAll(i -> i + 1);
        System.out.println(base + " " + sub.equals(List.of(51, 31)) + " " + sub);
        attempt(() -> sub.get(9));
        attempt(() -> sub.subList(3, 1));
        attempt(() -> base.subList(-1, 2));
        base.add(99);
        attempt(sub::size);
        List<Integer> un = Collections.unmodifiableList(base);
        base.set(0, -1);
        System.out.println(un + " " + un.equals(base) + " " + un.subList(0, 2));
        attempt(() -> un.set(0, 1));
        attempt(() -> un.subList(0, 2).add(1));
        attempt(() -> {
            un.sort(null);
            return un;
        });
        attempt(() -> un.iterator().next());
        attempt(() -> {
            ListIterator<Integer> it = un.listIterator();
            it.next();
            it.set(5);
            return it;
        });
        Map<String, List<Integer>> m = new TreeMap<>(Map.of("a", new ArrayList<>(List.of(1)), "b", new ArrayList<>()));
        Map<String, List<Integer>> um = Collections.unmodifiableMap(m);
        um.get("b").add(7);
        System.out.println(um);
        attempt(() -> um.put("c", null));
        attempt(() -> um.computeIfAbsent("a", k -> null));
        attempt(() -> um.entrySet().iterator().next().setValue(null));
        attempt(() -> um.keySet().remove("a"));
        attempt(() -> um.values().removeIf(List::isEmpty));
        List<String> checked = Collections.checkedList(new ArrayList<>(), String.class);
        attempt(() -> ((List) checked).add(5));
        attempt(() -> checked.add("x") + " " + checked);
        attempt(() -> ((Map) Collections.checkedMap(new HashMap<>(), String.class, Integer.class)).put("k", "v"));
        attempt(() -> ((Queue) Collections.checkedQueue(new ArrayDeque<>(), Integer.class)).offer('c'));
        List<Integer> sync = Collections.synchronizedList(new ArrayList<>(List.of(3, 1)));
        synchronized (sync) {
            sync.add(2);
            Collections.sort(sync);
        }
        System.out.println(sync + " " + Collections.synchronizedMap(new LinkedHashMap<>(Map.of(1, 2))) + " "
                + sync.equals(List.of(1, 2, 3)));
        List<Integer> of = List.of(1, 2, 3), copy = List.copyOf(of);
        System.out.println((of == copy) + " " + of.hashCode() + " " + of.equals(Arrays.asList(1, 2, 3)) + " "
                + (List.copyOf(base) == base) + " " + of.contains(2) + of.indexOf(3) + " "
                + List.of().equals(Collections.emptyList()));
        attempt(() -> of.contains(null));
        attempt(() -> List.of(1, null));
        attempt(() -> Set.of(1, 1));
        attempt(() -> of.set(0, 9));
        attempt(() -> List.copyOf(Arrays.asList(1, null)));
        attempt(() -> Collections.emptyList().iterator().next());
        attempt(() -> Collections.singletonList(1).add(2));
        attempt(() -> Collections.nCopies(-1, 1));
        System.out.println(Collections.nCopies(3, "ab") + " " + Collections.singletonMap(null, 1) + " "
                + Collections.emptyMap().getOrDefault("x", 4) + " " + Collections.list(Collections.enumeration(of))
                + " " + Collections.unmodifiableSet(new TreeSet<>(of)) + " "
                + Collections.reverseOrder(Comparator.<Integer>naturalOrder()).compare(1, 2));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
