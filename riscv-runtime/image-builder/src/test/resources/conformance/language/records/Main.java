package conformance.language.records;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Records: compact constructors, nested generics, static members, arrays inside, interfaces. */
@Unikernel(name = "language-records")
@Requires(Console.class)
public final class Main {
    record Range(int from, int to) implements Iterable<Integer> {
        static final Range EMPTY = new Range(0, 0);

        Range {
            if (from > to) {
                throw new IllegalArgumentException(from + " > " + to);
            }
        }

        Range(int to) {
            this(0, to);
        }

        int size() {
            return to - from;
        }

        @Override
        public Iterator<Integer> iterator() {
            return IntStream.range(from, to).iterator();
        }

        static Range parse(String s) {
            String[] p = s.split("\\.\\.");
            return new Range(Integer.parseInt(p[0]), Integer.parseInt(p[1]));
        }
    }

    record Pair<A, B extends Comparable<B>>(A first, B second) {
        <C extends Comparable<C>> Pair<A, C> with(C c) {
            return new Pair<>(first, c);
        }

        static <X> Pair<X, Integer> count(X x) {
            return new Pair<>(x, 1);
        }
    }

    record Everything(
            boolean z, byte b, short s, char c, int i, long l, float f, double d, String t, int[] a, List<?> n) {}

    record Custom(String name) {
        public String name() {
            return "<" + name + ">";
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Custom c && c.name.equalsIgnoreCase(name);
        }

        @Override
        public int hashCode() {
            return 7;
        }
    }

    record None() {}

    public static void main(String[] args) {
        int sum = 0;
        for (int i : new Range(3, 6)) {
            sum += i;
        }
        System.out.println(sum + " " + new Range(4) + " " + Range.EMPTY.size() + " "
                + Range.parse("2..9").size() + " " + new Range(1, 2).equals(new Range(1, 2)) + " "
                + new Range(1, 2).hashCode());
        attempt(() -> new Range(2, 1));
        attempt(() -> Range.parse("9..x"));
        Pair<String, Integer> p = Pair.count("x");
        System.out.println(p + " " + p.with("y").second().length() + " " + p.equals(new Pair<>("x", 1)) + " "
                + p.hashCode() + " " + new Pair<>(null, 1));
        int[] shared = {1};
        Everything e = new Everything(true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, -0.0, "t", shared, List.of(1));
        System.out.println(e.toString().replaceAll("@[0-9a-f]+", "@") + " "
                + e.equals(new Everything(true, (byte) 1, (short) 2, 'c', 3, 4, 5f, -0.0, "t", shared, List.of(1)))
                + " " + e.equals(new Everything(true, (byte) 1, (short) 2, 'c', 3, 4, 5f, 0.0, "t", shared, List.of(1)))
                + " "
                + e.equals(new Everything(
                        true, (byte) 1, (short) 2, 'c', 3, 4, 5f, -0.0, "t", new int[] {1}, List.of(1))));
        System.out.println(new Custom("a").equals(new Custom("A")) + " " + new Custom("a") + " "
                + new Custom("a").name() + " " + new None() + new None().hashCode() + new None().equals(new None()));
        System.out.println(
                new Pair<>(new Pair<>(Double.NaN, 1), "deep").equals(new Pair<>(new Pair<>(Double.NaN, 1), "deep"))
                        + " " + Set.copyOf(List.of(new None(), new None())).size());
        record Local(int x) {
            int twice() {
                return x * 2;
            }
        }
        System.out.println(Stream.of(3, 1, 2)
                .map(Local::new)
                .sorted(Comparator.comparing(Local::x))
                .map(Local::twice)
                .toList());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
