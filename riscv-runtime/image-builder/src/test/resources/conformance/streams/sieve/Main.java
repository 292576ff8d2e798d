package conformance.streams.sieve;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Programs of streams: primes, word statistics, transposition, permutations, Collatz, Pascal, zipping. */
@Unikernel(name = "streams-sieve")
@Requires(Console.class)
public final class Main {
    static Stream<List<Integer>> permutations(List<Integer> l) {
        return l.isEmpty()
                ? Stream.of(List.of())
                : l.stream().flatMap(x -> permutations(
                                l.stream().filter(y -> !y.equals(x)).toList())
                        .map(p -> {
                            List<Integer> r = new ArrayList<>(List.of(x));
                            r.addAll(p);
                            return r;
                        }));
    }

    static <A, B, C> Stream<C> zip(Stream<A> a, Stream<B> b, BiFunction<A, B, C> f) {
        Iterator<A> i = a.iterator();
        Iterator<B> j = b.iterator();
        return Stream.generate(() ->
                        i.hasNext() && j.hasNext() ? Optional.of(f.apply(i.next(), j.next())) : Optional.<C>empty())
                .takeWhile(Optional::isPresent)
                .map(Optional::get);
    }

    public static void main(String[] args) {
        System.out.println(IntStream.rangeClosed(2, 60)
                .filter(n -> IntStream.rangeClosed(2, (int) Math.sqrt(n)).noneMatch(d -> n % d == 0))
                .boxed()
                .toList());
        String text = "the cat and the dog and the bird";
        Map<String, Long> counts = Arrays.stream(text.split(" "))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        System.out.println(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> e.getKey() + e.getValue())
                .toList());
        int[][] m = {{1, 2, 3}, {4, 5, 6}};
        System.out.println(Arrays.deepToString(IntStream.range(0, 3)
                .mapToObj(c -> Arrays.stream(m).mapToInt(r -> r[c]).toArray())
                .toArray(int[][]::new)));
        System.out.println(permutations(List.of(1, 2, 3)).toList() + " "
                + permutations(List.of(1, 2, 3, 4))
                        .filter(p -> IntStream.range(0, 4).noneMatch(i -> p.get(i) == i + 1))
                        .count());
        System.out.println(IntStream.iterate(27, n -> n != 1, n -> n % 2 == 0 ? n / 2 : 3 * n + 1)
                        .count() + " "
                + IntStream.rangeClosed(1, 30)
                        .boxed()
                        .max(Comparator.comparing(
                                n -> IntStream.iterate(n, x -> x != 1, x -> x % 2 == 0 ? x / 2 : 3 * x + 1)
                                        .count()))
                        .get());
        Stream.iterate(List.of(1), r -> zip(
                                Stream.concat(Stream.of(0), r.stream()),
                                Stream.concat(r.stream(), Stream.of(0)),
                                Integer::sum)
                        .toList())
                .limit(6)
                .forEach(System.out::println);
        System.out.println(
                zip(Stream.of("a", "b", "c"), IntStream.iterate(1, i -> i * 2).boxed(), (s, i) -> s + i)
                        .collect(Collectors.joining(",")));
        System.out.println(IntStream.rangeClosed(1, 15)
                .mapToObj(i -> i % 15 == 0 ? "FizzBuzz" : i % 5 == 0 ? "Buzz" : i % 3 == 0 ? "Fizz" : "" + i)
                .collect(Collectors.joining(" ")));
        System.out.println(Stream.iterate(new long[] {0, 1}, f -> new long[] {f[1], f[0] + f[1]})
                        .map(f -> f[0])
                        .filter(f -> f % 2 == 0)
                        .limit(8)
                        .toList()
                + " "
                + IntStream.rangeClosed(1, 20)
                        .boxed()
                        .flatMap(a -> IntStream.rangeClosed(a, 20).boxed().flatMap(b -> IntStream.rangeClosed(b, 20)
                                .filter(c -> a * a + b * b == c * c)
                                .mapToObj(c -> a + "/" + b + "/" + c)))
                        .toList());
    }
}
