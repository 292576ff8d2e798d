package conformance.streams.collectors;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every collector, nested, with custom ones. */
@Unikernel(name = "streams-collectors")
@Requires(Console.class)
public final class Main {
    record Emp(String name, String dept, int salary, boolean active) {}

    public static void main(String[] args) {
        List<Emp> l = List.of(
                new Emp("ann", "dev", 50, true),
                new Emp("bob", "dev", 70, false),
                new Emp("cat", "ops", 40, true),
                new Emp("dan", "hr", 30, true),
                new Emp("eve", "ops", 90, true));
        Map<String, List<String>> names = l.stream()
                .collect(Collectors.groupingBy(
                        Emp::dept, TreeMap::new, Collectors.mapping(Emp::name, Collectors.toList())));
        System.out.println(names);
        Map<Boolean, Long> parts = l.stream().collect(Collectors.partitioningBy(Emp::active, Collectors.counting()));
        System.out.println(parts + " "
                + l.stream()
                        .collect(Collectors.partitioningBy(e -> e.salary() > 1000))
                        .get(true));
        Map<String, Integer> byName =
                l.stream().collect(Collectors.toMap(Emp::dept, Emp::salary, Integer::sum, LinkedHashMap::new));
        System.out.println(byName);
        System.out.println(l.stream().collect(Collectors.averagingInt(Emp::salary)) + " "
                + l.stream().collect(Collectors.summingLong(Emp::salary)) + " "
                + l.stream().collect(Collectors.summarizingDouble(Emp::salary)) + " "
                + l.stream().collect(Collectors.averagingDouble(e -> e.salary() / 3.0)));
        System.out.println(l.stream()
                        .collect(Collectors.minBy(Comparator.comparing(Emp::salary)))
                        .get()
                        .name()
                + l.stream()
                        .collect(Collectors.maxBy(Comparator.comparing(Emp::salary)))
                        .get()
                        .name()
                + l.stream().map(Emp::name).collect(Collectors.reducing("", (a, b) -> a + b.charAt(0))));
        Map<String, Optional<Emp>> top = l.stream()
                .collect(Collectors.groupingBy(
                        Emp::dept, TreeMap::new, Collectors.maxBy(Comparator.comparingInt(Emp::salary))));
        top.forEach((k, v) -> System.out.print(k + v.get().name() + " "));
        System.out.println();
        Map<String, Set<Integer>> filtered = l.stream()
                .collect(Collectors.groupingBy(
                        Emp::dept,
                        TreeMap::new,
                        Collectors.filtering(
                                e -> e.salary() > 45,
                                Collectors.mapping(Emp::salary, Collectors.toCollection(TreeSet::new)))));
        System.out.println(filtered);
        Map<String, String> finishing = l.stream()
                .collect(Collectors.groupingBy(
                        Emp::dept,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), x -> x.size() + "!")));
        System.out.println(finishing);
        Map<String, List<Character>> flat = l.stream()
                .collect(Collectors.groupingBy(
                        Emp::dept,
                        TreeMap::new,
                        Collectors.flatMapping(e -> e.name().chars().mapToObj(c -> (char) c), Collectors.toList())));
        System.out.println(flat);
        String range = l.stream()
                .map(Emp::salary)
                .collect(Collectors.teeing(
                        Collectors.minBy(Integer::compare),
                        Collectors.maxBy(Integer::compare),
                        (a, b) -> a.get() + ".." + b.get()));
        System.out.println(range);
        Map<Boolean, Map<String, Long>> deep = l.stream()
                .collect(Collectors.partitioningBy(
                        Emp::active, Collectors.groupingBy(Emp::dept, TreeMap::new, Collectors.counting())));
        System.out.println(deep);
        Collector<String, StringJoiner, String> own = Collector.of(
                () -> new StringJoiner("~", "[", "]"), StringJoiner::add, StringJoiner::merge, StringJoiner::toString);
        System.out.println(l.stream().map(Emp::name).collect(own) + " "
                + l.parallelStream().map(Emp::name).collect(own) + " " + own.characteristics());
        System.out.println(
                l.stream().map(Emp::name).collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                        + " "
                        + l.stream()
                                .map(Emp::salary)
                                .collect(Collectors.toUnmodifiableSet())
                                .size() + " "
                        + new TreeMap<>(l.stream().collect(Collectors.toUnmodifiableMap(Emp::name, Emp::active))));
        EnumMap<RoundingMode, Long> em = Stream.of(RoundingMode.UP, RoundingMode.DOWN, RoundingMode.UP)
                .collect(Collectors.groupingBy(x -> x, () -> new EnumMap<>(RoundingMode.class), Collectors.counting()));
        System.out.println(em);
        attempt(() -> l.stream().collect(Collectors.toMap(Emp::dept, Emp::name)).size());
        attempt(() ->
                l.stream().collect(Collectors.groupingBy(e -> (String) null)).size());
        attempt(() -> l.stream()
                .map(Emp::name)
                .collect(Collectors.toUnmodifiableList())
                .add("x"));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
