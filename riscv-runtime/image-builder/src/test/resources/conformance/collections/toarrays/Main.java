package conformance.collections.toarrays;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** toArray in all forms, array lists growing and shrinking, capacity, equality across kinds. */
@Unikernel(name = "collections-toarrays")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        List<Collection<String>> all = List.of(
                new ArrayList<>(List.of("b", "a")),
                new LinkedList<>(List.of("b", "a")),
                new ArrayDeque<>(List.of("b", "a")),
                new TreeSet<>(List.of("b", "a")),
                new LinkedHashSet<>(List.of("b", "a")),
                Arrays.asList("b", "a"),
                new LinkedHashMap<>(Map.of("z", 1)).keySet(),
                Collections.unmodifiableList(List.of("b")));
        for (Collection<String> c : all) {
            Object[] o = c.toArray();
            String[] s = c.toArray(new String[0]),
                    t = c.toArray(new String[] {"1", "2", "3", "4"}),
                    u = c.toArray(String[]::new);
            System.out.println(Arrays.toString(o) + Arrays.toString(s) + Arrays.toString(t) + u.length + " "
                    + o.getClass().getSimpleName() + s.getClass().getSimpleName() + " " + c.equals(List.of("b", "a"))
                    + c.equals(Set.of("a", "b")) + c);
        }
        attempt(() -> List.of("x").toArray(new Integer[1]));
        attempt(() -> new ArrayList<>(List.of(1)).toArray(new String[0]));
        attempt(() -> new ArrayList<>(-1));
        ArrayList<Integer> l = new ArrayList<>(0);
        for (int i = 0; i < 100; i++) {
            l.add(l.size() / 2, i);
        }
        l.ensureCapacity(500);
        l.trimToSize();
        System.out.println(l.hashCode() + " " + l.get(50) + " " + l.remove(0) + l.remove(l.size() - 1) + " "
                + l.indexOf(98) + l.set(3, -3) + l.addAll(2, List.of(7, 7)) + l.lastIndexOf(7)
                + ((List<?>) l.clone()).equals(l));
        l.subList(5, 95).clear();
        System.out.println(l);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
