package conformance.streams.spliterators;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.Vector;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Spliterators of collections and own ones: advance, split, characteristics, streams from them. */
@Unikernel(name = "streams-spliterators")
@Requires(Console.class)
public final class Main {
    static String walk(Spliterator<?> s) {
        StringBuilder b = new StringBuilder();
        while (s.tryAdvance(o -> b.append(o).append(' '))) {}
        return b.toString().trim();
    }

    static <T> String split(Spliterator<T> s) {
        Spliterator<T> p = s.trySplit();
        return (p == null ? "none" : walk(p)) + "|" + walk(s);
    }

    static String bits(Spliterator<?> s) {
        String[] n = {"DISTINCT", "SORTED", "ORDERED", "SIZED", "NONNULL", "IMMUTABLE", "CONCURRENT", "SUBSIZED"};
        int[] v = {1, 4, 16, 64, 256, 1024, 4096, 16384};
        StringJoiner j = new StringJoiner("+");
        for (int i = 0; i < n.length; i++) {
            if (s.hasCharacteristics(v[i])) {
                j.add(n[i]);
            }
        }
        return j + " " + s.estimateSize() + " " + s.getExactSizeIfKnown();
    }

    static final class Countdown implements Spliterator<Integer> {
        private int n;

        Countdown(int n) {
            this.n = n;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Integer> c) {
            if (n <= 0) {
                return false;
            }
            c.accept(n--);
            return true;
        }

        @Override
        public Spliterator<Integer> trySplit() {
            return null;
        }

        @Override
        public long estimateSize() {
            return n;
        }

        @Override
        public int characteristics() {
            return ORDERED | SIZED | SORTED;
        }

        @Override
        public Comparator<Integer> getComparator() {
            return Comparator.reverseOrder();
        }
    }

    public static void main(String[] args) {
        List<Integer> list = List.of(1, 2, 3, 4, 5, 6, 7);
        List<Spliterator<Integer>> all = List.of(
                new ArrayList<>(list).spliterator(),
                new LinkedList<>(list).spliterator(),
                new TreeSet<>(list).spliterator(),
                new ArrayDeque<>(list).spliterator(),
                new LinkedHashSet<>(list).spliterator(),
                Arrays.asList(1, 2, 3).spliterator(),
                list.spliterator(),
                new Countdown(4),
                Collections.nCopies(2, 9).spliterator(),
                new Vector<>(list).spliterator());
        for (Spliterator<Integer> s : all) {
            System.out.println(bits(s) + " " + split(s));
        }
        System.out.println(StreamSupport.stream(new Countdown(5), false)
                        .map(i -> i * 2)
                        .sorted(Comparator.reverseOrder())
                        .toList()
                + " " + StreamSupport.stream(new Countdown(3), false).sorted().toList() + " "
                + bits(Stream.of(1, 2, 3).map(i -> i).spliterator()) + " "
                + bits(Stream.of(1, 2).filter(i -> i > 1).spliterator()));
        Iterable<String> it = () -> List.of("x", "y").iterator();
        System.out.println(StreamSupport.stream(it.spliterator(), false).collect(Collectors.joining()) + " "
                + bits(it.spliterator()));
        Spliterator.OfInt ints = IntStream.range(0, 10).spliterator();
        Spliterator.OfInt half = ints.trySplit();
        int[] sum = new int[2];
        half.forEachRemaining((int i) -> sum[0] += i);
        ints.forEachRemaining((int i) -> sum[1] += i);
        System.out.println(Arrays.toString(sum));
        System.out.println(StreamSupport.stream(
                                Spliterators.spliteratorUnknownSize(
                                        List.of(4, 5).iterator(), Spliterator.ORDERED),
                                false)
                        .mapToInt(i -> i)
                        .sum()
                + " " + walk(Spliterators.spliterator(new Object[] {"a", "b"}, 0))
                + walk(Spliterators.emptySpliterator()));
        attempt(() -> {
            List<Integer> l = new ArrayList<>(list);
            Spliterator<Integer> s = l.spliterator();
            s.tryAdvance(x -> {});
            l.add(1);
            s.forEachRemaining(x -> {});
            return "no check";
        });
        attempt(() -> list.spliterator().getComparator());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
