package conformance.records.patterns;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Records as keys, in sets and sorted maps, as results, with validation, withers and conversion. */
@Unikernel(name = "records-patterns")
@Requires(Console.class)
public final class Main {
    record Key(String a, int b) implements Comparable<Key> {
        Key {
            a = a.strip().toLowerCase();
        }

        @Override
        public int compareTo(Key o) {
            return Comparator.comparing(Key::a).thenComparing(Key::b).compare(this, o);
        }

        Key withB(int n) {
            return new Key(a, n);
        }
    }

    record MinMax(double min, double max, long n) {
        static final MinMax EMPTY = new MinMax(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0);

        MinMax with(double d) {
            return new MinMax(Math.min(min, d), Math.max(max, d), n + 1);
        }

        MinMax merge(MinMax o) {
            return new MinMax(Math.min(min, o.min), Math.max(max, o.max), n + o.n);
        }

        double range() {
            return n == 0 ? 0 : max - min;
        }
    }

    record Matrix(int[][] v) {
        Matrix {
            v = Arrays.stream(v).map(int[]::clone).toArray(int[][]::new);
        }

        Matrix times(Matrix o) {
            int n = v.length;
            int[][] r = new int[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    for (int k = 0; k < n; k++) {
                        r[i][j] += v[i][k] * o.v[k][j];
                    }
                }
            }
            return new Matrix(r);
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Matrix m && Arrays.deepEquals(v, m.v);
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(v);
        }

        @Override
        public String toString() {
            return Arrays.deepToString(v);
        }
    }

    public static void main(String[] args) {
        Map<Key, Integer> m = new TreeMap<>();
        for (String s : " A, b ,a,C,B ,a".split(",")) {
            m.merge(new Key(s, s.length()), 1, Integer::sum);
        }
        System.out.println(m + " " + m.get(new Key("A", 2)) + " " + new HashSet<>(m.keySet()).contains(new Key(" b", 3))
                + " " + new Key("z", 1).withB(9));
        MinMax x = DoubleStream.of(3, -1, 7.5).boxed().reduce(MinMax.EMPTY, MinMax::with, MinMax::merge);
        System.out.println(x + " " + x.range() + " " + MinMax.EMPTY.range()
                + MinMax.EMPTY.merge(x).equals(x) + " " + MinMax.EMPTY);
        int[][] raw = {{1, 1}, {1, 0}};
        Matrix f = new Matrix(raw), p = f;
        raw[0][0] = 99;
        for (int i = 0; i < 10; i++) {
            p = p.times(f);
        }
        System.out.println(p + " " + p.equals(new Matrix(new int[][] {{144, 89}, {89, 55}})) + " " + f.hashCode());
        attempt(() -> new Key(null, 1).a().length() + "");
        record Pair<A, B>(A a, B b) {
            static <A, B> Pair<A, B> of(A a, B b) {
                return new Pair<>(a, b);
            }

            Pair<B, A> swap() {
                return of(b, a);
            }
        }
        System.out.println(Pair.of(1, "x").swap() + " " + Pair.of(null, null).equals(Pair.of(null, null))
                + Pair.of(null, 0).hashCode() + " "
                + Stream.of(3, 1, 2)
                        .map(i -> Pair.of(i, "v" + i))
                        .sorted(Comparator.comparing(Pair::a))
                        .map(Pair::b)
                        .toList());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (NullPointerException e) {
            System.out.println("a null component");
        }
    }
}
