package conformance.util.collectionsmethods;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The static methods of Collections. */
@Unikernel(name = "util-collectionsmethods")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        List<Integer> list = new ArrayList<>(List.of(5, 3, 9, 1, 7, 3));
        Collections.sort(list);
        System.out.println(list + " " + Collections.binarySearch(list, 7) + " " + Collections.binarySearch(list, 4)
                + " " + Collections.min(list) + " " + Collections.max(list, Comparator.comparing(i -> -i)) + " "
                + Collections.frequency(list, 3));
        Collections.rotate(list, 2);
        System.out.println(list);
        Collections.rotate(list, -7);
        System.out.println(list);
        Collections.swap(list, 0, 5);
        System.out.println(list);
        Collections.shuffle(list, new Random(42));
        System.out.println(list);
        Collections.replaceAll(list, 3, 33);
        System.out.println(list);
        Collections.reverse(list);
        System.out.println(list);
        Collections.addAll(list, 1, 2, 3);
        System.out.println(Collections.indexOfSubList(list, List.of(1, 2)) + " "
                + Collections.lastIndexOfSubList(list, List.of(9)) + " " + Collections.disjoint(list, Set.of(100)));
        Collections.fill(list.subList(0, 3), 0);
        System.out.println(list);
        System.out.println(Collections.nCopies(3, "x") + " " + Collections.singletonList(1) + Collections.singleton(2)
                + Collections.singletonMap("k", "v") + Collections.emptyList() + Collections.emptyMap()
                + Collections.emptySet());
        List<String> target = new ArrayList<>(Collections.nCopies(4, "-"));
        Collections.copy(target, List.of("a", "b"));
        System.out.println(target);
        Queue<Integer> lifo = Collections.asLifoQueue(new ArrayDeque<>());
        lifo.add(1);
        lifo.add(2);
        System.out.println(lifo.remove() + " " + lifo.peek());
        Set<String> backed = Collections.newSetFromMap(new TreeMap<>());
        backed.add("z");
        backed.add("y");
        backed.add("z");
        System.out.println(backed);
        List<Integer> checked = Collections.checkedList(new ArrayList<>(), Integer.class);
        checked.add(1);
        attempt(() -> {
            @SuppressWarnings({"unchecked", "rawtypes"})
            boolean b = ((List) checked).add("text");
            return b;
        });
        attempt(() -> Collections.unmodifiableMap(new HashMap<>(Map.of(1, 2))).put(3, 4));
        attempt(() -> Collections.unmodifiableCollection(list).iterator().next());
        attempt(() -> {
            Iterator<Integer> i = Collections.unmodifiableList(list).iterator();
            i.next();
            i.remove();
            return "";
        });
        attempt(() -> Collections.unmodifiableMap(new TreeMap<>(Map.of("a", 1)))
                .entrySet()
                .iterator()
                .next()
                .setValue(2));
        attempt(() -> Collections.emptyList().add(null));
        attempt(() -> Collections.min(new ArrayList<Integer>()));
        attempt(() -> {
            Collections.copy(new ArrayList<>(), List.of(1));
            return "";
        });
        attempt(() -> Collections.nCopies(-1, 1));
        List<Integer> sync = Collections.synchronizedList(new ArrayList<>(List.of(3, 1, 2)));
        sync.sort(null);
        System.out.println(sync + " "
                + Collections.synchronizedMap(new TreeMap<>(Map.of(1, "a"))).get(1));
        System.out.println(Collections.reverseOrder().compare(1, 2) + " "
                + Collections.reverseOrder(Collections.reverseOrder()).compare(1, 2) + " "
                + Collections.list(Collections.enumeration(List.of(4, 5))) + " "
                + Collections.unmodifiableSortedSet(new TreeSet<>(List.of(2, 1)))
                        .first());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
