package conformance.util.treesets;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** TreeSet: set algebra, ranges, iteration both ways and failures. */
@Unikernel(name = "util-treesets")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        TreeSet<String> set = new TreeSet<>(List.of("pear", "apple", "fig", "kiwi", "date", "plum", "lime"));
        System.out.println(set + " " + set.first() + " " + set.last() + " " + set.lower("fig") + " " + set.ceiling("g")
                + " " + set.floor("a") + " " + set.higher("zzz"));
        System.out.println(set.headSet("fig") + " " + set.tailSet("fig") + " " + set.subSet("b", "l") + " "
                + set.descendingSet() + " " + set.headSet("kiwi", true).last());
        SortedSet<String> view = set.subSet("d", true, "m", false);
        view.add("elder");
        view.remove("kiwi");
        System.out.println(view + " " + view.size() + " " + set.size());
        attempt(() -> view.add("zebra"));
        System.out.println(set.pollFirst() + " " + set.pollLast() + " " + set);
        Iterator<String> it = set.descendingIterator();
        while (it.hasNext()) {
            if (it.next().length() == 4) {
                it.remove();
            }
        }
        System.out.println(set + " " + set.contains("fig") + " " + set.retainAll(Set.of("fig", "elder")) + " " + set
                + " " + set.addAll(List.of("fig", "x")) + " " + set.removeAll(List.of("x", "y")));
        TreeSet<Integer> numbers =
                new TreeSet<>(Comparator.comparing((Integer i) -> i % 5).thenComparing(Comparator.reverseOrder()));
        for (int i = 0; i < 17; i++) {
            numbers.add(i);
        }
        System.out.println(numbers + " " + numbers.equals(new HashSet<>(numbers)) + " " + numbers.hashCode());
        attempt(() -> {
            for (Integer i : numbers) {
                numbers.remove(16 - i);
            }
            return "end";
        });
        TreeSet<Integer> copy = new TreeSet<>(numbers);
        System.out.println(copy.comparator() == numbers.comparator() ? "same comparator" : "other");
        attempt(() -> new TreeSet<Integer>().first());
        attempt(() -> new TreeSet<Object>(List.of(1, "a")));
        System.out.println(new TreeSet<Integer>().pollFirst() + " "
                + new TreeSet<>(List.of(3, 1, 2)).stream().map(i -> i * 2).toList());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
