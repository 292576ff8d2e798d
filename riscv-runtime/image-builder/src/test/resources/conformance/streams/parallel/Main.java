package conformance.streams.parallel;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Parallel streams give what sequential ones give: reductions, collectors, order, for each ordered. */
@Unikernel(name = "streams-parallel")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        List<Integer> l = IntStream.rangeClosed(1, 500).boxed().toList();
        System.out.println(l.parallelStream().map(i -> i * i % 97).reduce(0, Integer::sum) + " "
                + l.stream()
                        .parallel()
                        .filter(i -> i % 3 == 0)
                        .collect(Collectors.toList())
                        .equals(l.stream().filter(i -> i % 3 == 0).toList())
                + " "
                + l.parallelStream().collect(Collectors.groupingBy(i -> i % 4, TreeMap::new, Collectors.counting()))
                + " " + l.parallelStream().mapToInt(i -> i).summaryStatistics());
        StringBuilder b = new StringBuilder();
        l.parallelStream().limit(20).map(i -> i + ",").forEachOrdered(b::append);
        System.out.println(b);
        System.out.println(l.parallelStream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("-"))
                        .hashCode() + " "
                + l.parallelStream()
                        .reduce("", (s, i) -> s + i % 10, String::concat)
                        .hashCode() + " "
                + l.parallelStream().sorted(Comparator.reverseOrder()).skip(490).toList() + " "
                + IntStream.range(0, 1000)
                        .parallel()
                        .mapToObj(i -> i)
                        .distinct()
                        .count() + " "
                + LongStream.rangeClosed(1, 20).parallel().reduce(1, (x, y) -> x * y) + " "
                + Arrays.stream(new double[] {1.5, 2.5, 3}).parallel().sum() + " "
                + l.parallelStream().anyMatch(i -> i == 499)
                + l.parallelStream().findFirst().get() + " "
                + l.parallelStream().sequential().isParallel());
        int[] a = l.stream().mapToInt(i -> 500 - i * 7 % 501).toArray();
        int[] c = a.clone();
        Arrays.parallelSort(a);
        Arrays.sort(c);
        System.out.println(Arrays.equals(a, c));
        Map<Boolean, List<Integer>> parts = l.parallelStream().limit(10).collect(Collectors.partitioningBy(i -> i > 5));
        System.out.println(parts);
        System.out.println(l.parallelStream()
                        .collect(ArrayList::new, ArrayList::add, ArrayList::addAll)
                        .equals(l) + " "
                + l.parallelStream().unordered().map(i -> i / 100).collect(Collectors.toCollection(TreeSet::new)));
    }
}
