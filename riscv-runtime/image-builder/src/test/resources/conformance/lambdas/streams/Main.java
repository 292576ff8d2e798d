package conformance.lambdas.streams;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Streams of objects and ints: filter, map, reduce, sorted, limit. */
@Unikernel(name = "lambdas-streams")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        List<String> words = Arrays.asList("pear", "fig", "apple", "kiwi", "banana");
        System.out.println(words.stream()
                .filter(w -> w.length() > 3)
                .map(String::toUpperCase)
                .sorted()
                .collect(Collectors.joining(",", "<", ">")));
        System.out.println(IntStream.rangeClosed(1, 10)
                        .map(i -> i * i)
                        .filter(i -> i % 2 == 1)
                        .sum() + " "
                + IntStream.range(0, 5).mapToObj(i -> "n" + i).collect(Collectors.toList()));
        System.out.println(words.stream().mapToInt(String::length).max().getAsInt() + " "
                + words.stream().reduce("", (a, b) -> a + b.charAt(0)) + " "
                + words.stream().anyMatch("fig"::equals) + " "
                + words.stream().skip(1).limit(2).count());
    }
}
