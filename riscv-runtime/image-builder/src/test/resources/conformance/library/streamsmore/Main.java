package conformance.library.streamsmore;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Longer pipelines: flatMap, distinct, sorted, toMap, collect, boxed and iterate. */
@Unikernel(name = "library-streamsmore")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        System.out.println(Stream.of("b,a", "c", "a,d")
                .flatMap(s -> Arrays.stream(s.split(",")))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .collect(Collectors.toList()));
        Map<Integer, Long> counts = IntStream.range(0, 50)
                .boxed()
                .collect(Collectors.groupingBy(i -> i % 4, TreeMap::new, Collectors.counting()));
        System.out.println(counts + " " + LongStream.rangeClosed(1, 15).reduce(1, (a, b) -> a * b) + " "
                + IntStream.of(3, 1, 2).sorted().mapToObj(Integer::toString).collect(Collectors.joining("<")));
        Map<String, Integer> lengths = new TreeMap<>(
                Stream.of("x", "yy", "zzz").collect(Collectors.toMap(Function.identity(), String::length)));
        System.out.println(lengths + " "
                + Stream.iterate(1, i -> i < 100, i -> i * 3).map(i -> i + "").toList() + " "
                + IntStream.range(0, 10).average().getAsDouble() + " "
                + IntStream.range(0, 5).summaryStatistics());
        List<Integer> partial = Stream.of(5, 3, 8, 1)
                .peek(i -> System.out.print(i + ";"))
                .takeWhile(i -> i != 8)
                .collect(Collectors.toList());
        System.out.println(
                partial + " " + Stream.of(1, 2, 3).parallel().mapToInt(i -> i).sum());
    }
}
