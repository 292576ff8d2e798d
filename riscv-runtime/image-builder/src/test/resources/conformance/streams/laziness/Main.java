package conformance.streams.laziness;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What runs when: short circuits, peeks, sorted barriers, flatMap's demand, iterators. */
@Unikernel(name = "streams-laziness")
@Requires(Console.class)
public final class Main {
    static final StringBuilder LOG = new StringBuilder();

    static int log(int i) {
        LOG.append(i).append(' ');
        return i;
    }

    static void flush(Object o) {
        System.out.println(o + " after " + LOG);
        LOG.setLength(0);
    }

    public static void main(String[] args) {
        flush(Stream.of(3, 1, 2).map(Main::log).anyMatch(i -> i == 1));
        flush(Stream.of(3, 1, 2).map(Main::log).sorted().limit(1).toList());
        flush(IntStream.range(0, 100)
                .map(Main::log)
                .filter(i -> i % 3 == 2)
                .limit(2)
                .sum());
        flush(Stream.of(1, 2, 3)
                .flatMap(i -> Stream.of(i, i * 10).map(Main::log))
                .findFirst()
                .get());
        flush(Stream.iterate(1, i -> log(i) + 1).skip(2).limit(2).toList());
        flush(Stream.of(5, 6, 7).peek(Main::log).count());
        flush(Stream.of(5, 6, 7).filter(i -> true).peek(Main::log).count());
        Iterator<Integer> it = Stream.of(1, 2, 3).map(Main::log).iterator();
        it.next();
        flush("one");
        it.hasNext();
        flush("peeked");
        flush(Stream.of(1, 2, 3, 4).map(Main::log).takeWhile(i -> i < 2).toList());
        flush(Stream.of(2, 1, 2).map(Main::log).distinct().reduce(Integer::sum).get());
        Supplier<Stream<Integer>> again = () -> Stream.of(9, 8).map(Main::log);
        flush(again.get().max(Integer::compare).get()
                + again.get().min(Integer::compare).get());
        Stream<Integer> never = Stream.of(1).map(Main::log);
        flush(never.hashCode() != 0);
    }
}
