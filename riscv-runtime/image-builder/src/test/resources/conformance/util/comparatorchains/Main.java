package conformance.util.comparatorchains;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Comparators: keys, nulls, reversals, natural order, primitives, stability, consistency of min, max and sorts, errors of contract. */
@Unikernel(name = "util-comparatorchains")
@Requires(Console.class)
public final class Main {
    record Song(String title, String artist, int year, double rating, Boolean live) {}

    static String titles(List<Song> l, Comparator<? super Song> c) {
        List<Song> copy = new ArrayList<>(l);
        copy.sort(c);
        return copy.stream().map(s -> s.title().substring(0, 1)).collect(Collectors.joining());
    }

    public static void main(String[] args) {
        List<Song> l = List.of(
                new Song("alpha", "Zed", 1999, 4.5, true),
                new Song("Beta", "abe", 2004, 4.5, null),
                new Song("gamma", null, 1999, -0.0, false),
                new Song("Delta", "Zed", 1980, Double.NaN, true),
                new Song("epsilon", "Abe", 2004, 0.0, false),
                new Song("Zeta", null, 1980, 5, null));
        System.out.println(titles(l, Comparator.comparing(Song::title)) + " "
                + titles(l, Comparator.comparing(Song::title, String.CASE_INSENSITIVE_ORDER)) + " "
                + titles(l, Comparator.comparing(Song::title).reversed()));
        System.out.println(titles(l, Comparator.comparingInt(Song::year)) + " "
                + titles(l, Comparator.comparingInt(Song::year).reversed()) + " "
                + titles(l, Comparator.comparingInt(Song::year).thenComparing(Song::title, Comparator.reverseOrder())));
        System.out.println(titles(l, Comparator.comparingDouble(Song::rating)) + " "
                + titles(l, Comparator.comparingDouble(Song::rating).reversed().thenComparingInt(Song::year)) + " "
                + titles(l, Comparator.comparingLong(s -> s.year() * -1000L)));
        System.out.println(
                titles(l, Comparator.comparing(Song::artist, Comparator.nullsFirst(Comparator.naturalOrder()))) + " "
                        + titles(
                                l,
                                Comparator.comparing(Song::artist, Comparator.nullsLast(String::compareToIgnoreCase))
                                        .thenComparing(Song::year))
                        + " "
                        + titles(l, Comparator.comparing(Song::live, Comparator.nullsLast(Comparator.reverseOrder()))));
        attempt(() -> titles(l, Comparator.comparing(Song::artist)));
        attempt(() -> Comparator.comparing(null));
        System.out.println(titles(l, (a, b) -> 0) + " "
                + titles(l, Comparator.comparing(s -> s.title().length() % 3)) + " "
                + titles(l, Collections.reverseOrder(Comparator.comparingInt(Song::year))));
        System.out.println(Collections.max(l, Comparator.comparingDouble(Song::rating))
                        .title() + " "
                + Collections.min(l, Comparator.comparingInt(Song::year)).title() + " "
                + l.stream().max(Comparator.comparingInt(Song::year)).get().title() + " "
                + l.stream().min(Comparator.comparing(Song::title)).get().title());
        Comparator<String> len = Comparator.comparingInt(String::length);
        System.out.println(len.compare("aa", "b") + " " + len.reversed().compare("aa", "b") + " "
                + len.reversed().reversed().equals(len) + " "
                + Comparator.<String>naturalOrder().reversed().compare("a", "b") + " "
                + Comparator.<Integer>reverseOrder().reversed().compare(1, 2) + " "
                + (Collections.reverseOrder(null) == Collections.reverseOrder()) + " "
                + Comparator.nullsFirst((Comparator<String>) null).compare(null, "x") + " "
                + Comparator.nullsLast(len).compare(null, null) + " "
                + Comparator.nullsFirst(len).reversed().compare(null, "x"));
        attempt(() -> Comparator.<String>naturalOrder().compare("a", null));
        Map<String, Song> by = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Song s : l) {
            by.put(s.artist() == null ? "none" : s.artist(), s);
        }
        System.out.println(by.keySet() + " " + by.get("ZED").title() + " " + by.containsKey("ABE"));
        Integer[] many = new Integer[100];
        for (int i = 0; i < 100; i++) {
            many[i] = i * 37 % 100;
        }
        Arrays.sort(many, Comparator.comparing((Integer i) -> i % 10).thenComparing(Comparator.reverseOrder()));
        System.out.println(Arrays.toString(Arrays.copyOf(many, 22)));
        TreeMap<List<Integer>, String> lists = new TreeMap<>(Comparator.comparing((List<Integer> x) -> x.size())
                .thenComparing(x -> x.stream().mapToInt(i -> i).sum()));
        lists.put(List.of(1, 2), "a");
        lists.put(List.of(3), "b");
        lists.put(List.of(2, 1), "c");
        lists.put(List.of(), "d");
        System.out.println(lists);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
