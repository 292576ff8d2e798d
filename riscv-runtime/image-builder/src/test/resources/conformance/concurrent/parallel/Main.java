package conformance.concurrent.parallel;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What other machines share out among threads: sorting, prefixes, streams and the bulk operations of maps. */
@Unikernel(name = "concurrent-parallel")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int[] numbers = new Random(1).ints(9000, -500, 500).toArray();
        int[] sorted = numbers.clone();
        Arrays.parallelSort(sorted);
        System.out.println(Arrays.hashCode(sorted) + " " + sorted[0] + " " + sorted[8999]);
        double[] doubles = Arrays.stream(numbers).mapToDouble(i -> i / 7.0).toArray();
        Arrays.parallelSort(doubles, 100, 8900);
        System.out.println(doubles[100] + " " + doubles[8899]);
        long[] longs = LongStream.range(0, 5000).map(i -> i * 7919 % 5003).toArray();
        Arrays.parallelSort(longs);
        System.out.println(longs[0] + " " + longs[4999]);
        char[] letters = "the quick brown fox jumps over the lazy dog".toCharArray();
        Arrays.parallelSort(letters);
        System.out.println(new String(letters).trim());
        String[] words = IntStream.range(0, 600).mapToObj(i -> "w" + i * 7919 % 601).toArray(String[]::new);
        Arrays.parallelSort(words);
        System.out.println(words[0] + words[1] + words[599]);
        Arrays.parallelSort(words, Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        System.out.println(words[0] + words[1] + words[599]);
        long[] prefixes = new long[2000];
        Arrays.parallelSetAll(prefixes, i -> i);
        Arrays.parallelPrefix(prefixes, Long::sum);
        System.out.println(prefixes[1] + " " + prefixes[1999]);
        String[] joined = {"a", "b", "c", "d"};
        Arrays.parallelPrefix(joined, String::concat);
        System.out.println(Arrays.toString(joined));
        int[] products = IntStream.rangeClosed(1, 10).toArray();
        Arrays.parallelPrefix(products, (a, b) -> a * b);
        System.out.println(Arrays.toString(products));
        System.out.println(IntStream.range(0, 100).parallel().filter(i -> i % 7 == 0).mapToObj(Integer::toString).collect(Collectors.joining(",")));
        System.out.println(List.of(5, 3, 8, 1).parallelStream().sorted().map(i -> i * i).collect(Collectors.toList()));
        System.out.println(Stream.of("x", "yy", "zzz").parallel().mapToInt(String::length).summaryStatistics());
        System.out.println(new TreeMap<>(Arrays.stream(numbers).parallel().boxed().collect(Collectors.groupingByConcurrent(i -> Math.floorMod(i, 5), Collectors.counting()))));
        System.out.println(IntStream.rangeClosed(1, 50).parallel().mapToObj(java.math.BigInteger::valueOf).reduce(java.math.BigInteger.ONE, java.math.BigInteger::multiply));
        List<Integer> ordered = Collections.synchronizedList(new java.util.ArrayList<>());
        IntStream.range(0, 20).parallel().boxed().forEachOrdered(ordered::add);
        System.out.println(ordered + " " + IntStream.range(0, 9).parallel().anyMatch(i -> i == 7) + Stream.of(1, 2, 3).parallel().findFirst().get());
        System.out.println(Stream.iterate(1, i -> i * 2).parallel().limit(12).skip(3).reduce(0, Integer::sum, Integer::sum));
        ConcurrentMap<String, Integer> lengths = new ConcurrentHashMap<>();
        List.of("one", "three", "seventeen").parallelStream().forEach(word -> lengths.put(word, word.length()));
        System.out.println(new TreeMap<>(lengths));
    }
}
