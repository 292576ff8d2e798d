package conformance.lambdas.grouping;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collectors that group and partition, in the order of sorted keys. */
@Unikernel(name = "lambdas-grouping")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        List<String> words = List.of("one", "two", "three", "four", "five", "six");
        TreeMap<Integer, List<String>> groups =
                words.stream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList()));
        System.out.println(groups);
        System.out.println(
                words.stream().collect(Collectors.partitioningBy(w -> w.indexOf('e') >= 0, Collectors.counting())));
        System.out.println(
                Stream.iterate(1, x -> x * 3).limit(8).map(String::valueOf).collect(Collectors.joining(" ")));
    }
}
