package conformance.streams.intermediate;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Intermediate operations, alone and in combination, with their laziness. */
@Unikernel(name = "streams-intermediate")
@Requires(Console.class)
public final class Main {
    static final StringBuilder LOG = new StringBuilder();

    static <T> T log(T t) {
        LOG.append(t).append(',');
        return t;
    }

    public static void main(String[] args) {
        System.out.println(Stream.of(5, 3, 8, 1, 9, 2)
                .filter(i -> i > 2)
                .map(i -> i * i)
                .sorted()
                .limit(3)
                .skip(1)
                .toList());
        Stream<Integer> lazy = Stream.of(1, 2, 3, 4).map(Main::log).filter(i -> log(i) % 2 == 0);
        System.out.println(LOG.length() + " " + lazy.findFirst().get() + " " + LOG);
        LOG.setLength(0);
        System.out.println(Stream.iterate(1, i -> i * 2)
                        .peek(Main::log)
                        .takeWhile(i -> i < 50)
                        .dropWhile(i -> i < 4)
                        .collect(Collectors.toList())
                + " " + LOG);
        System.out.println(Stream.of("a b", "c", "", "d e f")
                .flatMap(s -> Arrays.stream(s.split(" ")))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("|", "<", ">")));
        System.out.println(Stream.of(1, 2, 3)
                        .<String>mapMulti((i, sink) -> {
                            for (int k = 0; k < i; k++) {
                                sink.accept(i + "." + k);
                            }
                        })
                        .toList()
                + " "
                + Stream.of("x", 1, 2.5, "y")
                        .mapMulti((Object o, Consumer<String> c) -> {
                            if (o instanceof String s) {
                                c.accept(s);
                            }
                        })
                        .toList());
        System.out.println(Stream.of("b", "A", "a", "B", "a")
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.reverseOrder()))
                .toList());
        System.out.println(IntStream.rangeClosed(1, 5)
                        .mapToObj(Integer::toString)
                        .map(String::length)
                        .mapToInt(Integer::intValue)
                        .sum()
                + " "
                + Stream.concat(Stream.of(1), Stream.concat(Stream.empty(), Stream.of(2, 3)))
                        .map(String::valueOf)
                        .collect(Collectors.joining()));
        System.out.println(Stream.of(4, 2, 7)
                        .mapToInt(i -> i)
                        .mapToLong(i -> 1L << i)
                        .mapToDouble(l -> l / 2.0)
                        .mapToObj(d -> d + "")
                        .toList()
                + " " + Stream.of(1, 2, 3, 4).reduce(0, (a, b) -> a * 10 + b) + " "
                + Stream.of(1, 2, 3).reduce((a, b) -> a - b).get() + " "
                + Stream.of("a", "bb").reduce(0, (n, s) -> n + s.length(), Integer::sum));
        System.out.println(Stream.of(1, 2, 3).anyMatch(i -> i == 2) + " "
                + Stream.of(1).allMatch(i -> i > 1) + " " + Stream.empty().noneMatch(o -> true) + " "
                + Stream.of(3, 1).min(Comparator.naturalOrder()).get() + " "
                + Stream.of("a").findAny().isPresent() + " "
                + Stream.generate(() -> "g").limit(3).toList() + " "
                + Stream.ofNullable(null).count() + Stream.of(1, 2).count() + " "
                + Arrays.toString(Stream.of(1, 2).toArray(Integer[]::new))
                + Stream.iterate(10, i -> i > 0, i -> i - 3).toList());
        Stream<Integer> used = Stream.of(1);
        used.count();
        attempt(() -> used.count());
        attempt(() -> Stream.of(1, 2).limit(-1));
        attempt(() -> Stream.of(1, 0).map(i -> 1 / i).toList());
        attempt(() -> Stream.of(1, null).sorted().toList().size());
        try (Stream<String> s = Stream.of("closing")
                .onClose(() -> System.out.println("closed 1"))
                .onClose(() -> System.out.println("closed 2"))) {
            s.forEachOrdered(System.out::println);
        }
        StringBuilder sb = new StringBuilder();
        Iterator<Integer> it = Stream.of(7, 8).iterator();
        while (it.hasNext()) {
            sb.append(it.next());
        }
        System.out.println(sb + " "
                + Stream.of(1, 2, 3, 4, 5).parallel().map(i -> i * i).collect(Collectors.toList())
                + Stream.of(1).isParallel() + " "
                + IntStream.range(0, 1000).parallel().filter(i -> i % 7 == 0).sum());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (NullPointerException e) {
            System.out.println("a null pointer");
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
