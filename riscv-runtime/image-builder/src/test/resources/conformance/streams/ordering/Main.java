package conformance.streams.ordering;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Order and laziness: sorted, distinct, limit and skip on ordered and infinite streams, takeWhile, peeks counted, iterators out of streams, close handlers. */
@Unikernel(name = "streams-ordering")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        StringBuilder log = new StringBuilder();
        List<Integer> r = Stream.iterate(1, i -> i + 1)
                .peek(i -> log.append('a').append(i))
                .filter(i -> i % 3 == 0)
                .peek(i -> log.append('b').append(i))
                .map(i -> i * i)
                .limit(3)
                .toList();
        System.out.println(r + " " + log);
        log.setLength(0);
        r = Stream.of(5, 3, 4, 1, 3)
                .peek(i -> log.append('p').append(i))
                .sorted()
                .peek(i -> log.append('s').append(i))
                .distinct()
                .skip(1)
                .limit(2)
                .toList();
        System.out.println(r + " " + log);
        log.setLength(0);
        System.out.println(Stream.of("a", "b", "c").peek(log::append).anyMatch("b"::equals) + " "
                + Stream.of(1, 2, 3).peek(log::append).allMatch(i -> i < 2) + " "
                + Stream.of(1, 2, 3).peek(log::append).noneMatch(i -> i > 5) + " "
                + Stream.of(9, 8).peek(log::append).findFirst().get() + " " + log);
        log.setLength(0);
        System.out.println(Stream.of(1, 2, 3).peek(log::append).count() + "" + log + " "
                + Stream.of(1, 2, 3).filter(i -> i > 0).peek(log::append).count() + log);
        System.out.println(
                IntStream.iterate(1, i -> i < 200, i -> i * 3).boxed().toList() + " "
                        + Stream.iterate("x", s -> s.length() < 4, s -> s + "y").toList() + " "
                        + IntStream.range(0, 20)
                                .dropWhile(i -> i < 12)
                                .takeWhile(i -> i % 5 != 0)
                                .sum() + " "
                        + Stream.of(1, 5, 2, 6).takeWhile(i -> i < 4).toList()
                        + Stream.of(1, 5, 2, 6).dropWhile(i -> i < 4).toList());
        Iterator<Integer> it = Stream.iterate(10, i -> i - 3).iterator();
        System.out.println(it.next() + " " + it.next() + " " + it.hasNext() + " " + it.next());
        PrimitiveIterator.OfInt pi = IntStream.of(4, 5).iterator();
        System.out.println(pi.nextInt() + pi.next() + " " + pi.hasNext());
        attempt(pi::nextInt);
        Stream<String> s = Stream.of("q")
                .onClose(() -> log.append("closed1 "))
                .onClose(() -> {
                    log.append("closed2 ");
                    throw new IllegalStateException("second");
                })
                .onClose(() -> {
                    throw new IllegalArgumentException("third");
                });
        log.setLength(0);
        try (Stream<String> t = s) {
            System.out.println(t.map(String::toUpperCase).toList());
        } catch (IllegalStateException e) {
            System.out.println(e + " " + Arrays.toString(e.getSuppressed()) + " " + log);
        }
        attempt(() -> s.count());
        Stream<Integer> used = Stream.of(1);
        used.map(i -> i);
        attempt(() -> used.filter(i -> true));
        attempt(() -> Stream.of(1, 2).limit(-1));
        attempt(() -> Stream.of(1, 2).skip(-1));
        attempt(() -> Stream.of(3, 1, null, 2).sorted().toList());
        attempt(() -> Stream.of(new Object(), new Object()).sorted().count() + ""
                + Stream.of(new int[1]).map(a -> a.length).toList());
        List<Integer> live = new ArrayList<>(List.of(1, 2));
        Stream<Integer> late = live.stream();
        live.add(3);
        System.out.println(late.toList());
        attempt(() -> live.stream().peek(i -> live.add(i)).toList());
        System.out.println(Stream.concat(Stream.of(1, 2), Stream.concat(Stream.empty(), Stream.of(3)))
                        .skip(1)
                        .toList() + " "
                + IntStream.concat(IntStream.range(0, 2), IntStream.of(9))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining()));
        record P2(String n, int a) {}
        List<P2> people = List.of(new P2("d", 3), new P2("b", 1), new P2("c", 3), new P2("a", 1), new P2("e", 2));
        System.out.println(
                people.stream()
                                .sorted(Comparator.comparingInt(P2::a))
                                .map(P2::n)
                                .collect(Collectors.joining()) + " "
                        + people.stream()
                                .sorted(Comparator.comparingInt(P2::a)
                                        .reversed()
                                        .thenComparing(P2::n, Comparator.reverseOrder()))
                                .map(P2::n)
                                .collect(Collectors.joining())
                        + " " + people.stream().min(Comparator.comparing(P2::n)).get()
                        + people.stream().max(Comparator.comparing(P2::a)).get());
        System.out.println(Stream.of("b", null, "a")
                        .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                        .toList() + " "
                + Stream.of("b", null, "a")
                        .sorted(Comparator.nullsLast(Comparator.reverseOrder()))
                        .toList());
        System.out.println(Stream.of(List.of(1, 2), List.<Integer>of(), List.of(3))
                        .flatMap(List::stream)
                        .mapToInt(i -> i)
                        .sum()
                + " "
                + Stream.of(1, 2, 3)
                        .<String>mapMulti((i, c) -> {
                            for (int k = 0; k < i; k++) {
                                c.accept(i + "" + k);
                            }
                        })
                        .toList()
                + " "
                + Stream.of(1, 2).flatMap(i -> i == 1 ? null : Stream.of(i, i)).toList()
                + IntStream.of(3, 1).flatMap(i -> IntStream.range(0, i)).boxed().toList());
        System.out.println(Stream.generate(() -> "z").limit(3).reduce("", String::concat)
                + Stream.of(1, 2, 3, 4).reduce((a, b) -> a * 10 + b).get()
                + Stream.<Integer>empty().reduce(Integer::sum)
                + Stream.of("a", "bb").reduce(0, (n, x) -> n + x.length(), Integer::sum));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
