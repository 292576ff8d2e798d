package conformance.streams.grouping2;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Grouping into sorted, linked, counted and joined maps, and partitions of partitions. */
@Unikernel(name = "streams-grouping2")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        List<String> w = List.of("apple", "avocado", "banana", "blueberry", "cherry", "apricot", "beet", "corn");
        Map<Character, String> joined = w.stream()
                .collect(Collectors.groupingBy(s -> s.charAt(0), TreeMap::new, Collectors.joining("+", "(", ")")));
        System.out.println(joined);
        Map<Integer, List<String>> byLength =
                w.stream().collect(Collectors.groupingBy(String::length, LinkedHashMap::new, Collectors.toList()));
        System.out.println(byLength);
        Map<Boolean, Map<Boolean, Long>> pp = w.stream()
                .collect(Collectors.partitioningBy(
                        s -> s.length() > 5, Collectors.partitioningBy(s -> s.contains("e"), Collectors.counting())));
        System.out.println(pp);
        Map<Character, Integer> sums =
                w.stream().collect(Collectors.toMap(s -> s.charAt(0), String::length, Integer::sum, TreeMap::new));
        System.out.println(sums);
        Map<Character, Optional<String>> longest = w.stream()
                .collect(Collectors.groupingBy(
                        s -> s.charAt(s.length() - 1),
                        TreeMap::new,
                        Collectors.reducing(BinaryOperator.maxBy(Comparator.comparing(String::length)))));
        longest.forEach((k, v) -> System.out.print(k + "=" + v.orElse("-") + " "));
        System.out.println();
        Map<Character, IntSummaryStatistics> stats = w.stream()
                .collect(Collectors.groupingBy(
                        s -> s.charAt(0), TreeMap::new, Collectors.summarizingInt(String::length)));
        stats.forEach((k, v) -> System.out.println(k + " " + v));
        Map<Character, Double> averages = w.stream()
                .collect(
                        Collectors.groupingBy(s -> s.charAt(0), TreeMap::new, Collectors.averagingInt(String::length)));
        System.out.println(averages);
    }
}
