package conformance.records.generic;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generic records: nested patterns of types, wither methods, streams of records, records implementing functional interfaces. */
@Unikernel(name = "records-generic")
@Requires(Console.class)
public final class Main {
    record Pair<A, B>(A first, B second) {
        static <T> Pair<T, T> twin(T t) {
            return new Pair<>(t, t);
        }

        <C> Pair<C, B> mapFirst(Function<? super A, ? extends C> f) {
            return new Pair<>(f.apply(first), second);
        }

        Pair<B, A> swap() {
            return new Pair<>(second, first);
        }
    }

    record Named<T extends Comparable<T>>(String name, T value) implements Comparable<Named<T>> {
        @Override
        public int compareTo(Named<T> o) {
            int c = value.compareTo(o.value);
            return c != 0 ? c : name.compareTo(o.name);
        }
    }

    sealed interface Expr<T> permits Const, Add, Lift {
        T eval();
    }

    record Const<T>(T value) implements Expr<T> {
        @Override
        public T eval() {
            return value;
        }
    }

    record Add(Expr<Integer> left, Expr<Integer> right) implements Expr<Integer> {
        @Override
        public Integer eval() {
            return left.eval() + right.eval();
        }
    }

    record Lift<S, T>(Expr<S> inner, Function<S, T> f) implements Expr<T> {
        @Override
        public T eval() {
            return f.apply(inner.eval());
        }

        @Override
        public String toString() {
            return "Lift(" + inner + ")";
        }
    }

    record Multiplier(int by) implements IntUnaryOperator, Function<String, String> {
        @Override
        public int applyAsInt(int operand) {
            return operand * by;
        }

        @Override
        public String apply(String s) {
            return s.repeat(by);
        }
    }

    record Chain<T>(T head, Chain<T> tail) {
        @SafeVarargs
        static <T> Chain<T> of(T... all) {
            Chain<T> c = null;
            for (int i = all.length; i-- > 0; ) {
                c = new Chain<>(all[i], c);
            }
            return c;
        }

        int size() {
            return 1 + (tail == null ? 0 : tail.size());
        }

        <R> Chain<R> map(Function<? super T, ? extends R> f) {
            return new Chain<>(f.apply(head), tail == null ? null : tail.map(f));
        }
    }

    public static void main(String[] args) {
        Pair<String, Integer> p = new Pair<>("one", 1);
        System.out.println(p.swap() + " " + Pair.twin('x') + " "
                + p.mapFirst(String::length).swap().mapFirst(i -> i * 2.5) + " "
                + p.swap().swap().equals(p));
        List<Named<Double>> l = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            l.add(new Named<>("n" + (char) ('h' - i), i % 3 / 2.0));
        }
        Collections.sort(l);
        System.out.println(l.get(0) + " " + l.get(7) + " " + Collections.max(l).name() + " "
                + l.stream().map(Named::name).collect(Collectors.joining()));
        Map<Double, List<String>> g = l.stream()
                .collect(Collectors.groupingBy(
                        Named::value, TreeMap::new, Collectors.mapping(Named::name, Collectors.toList())));
        System.out.println(g);
        Expr<String> e =
                new Lift<>(new Add(new Const<>(20), new Lift<>(new Const<>("22"), Integer::valueOf)), i -> "=" + i);
        System.out.println(
                e.eval() + " " + e + " " + (e instanceof Lift<?, ?> x && x.inner() instanceof Add a ? a.left() : "?"));
        Multiplier m = new Multiplier(3);
        System.out.println(m.applyAsInt(14)
                + m.apply("ab")
                + ((IntUnaryOperator) m).andThen(i -> i + 1).applyAsInt(2)
                + ((Function<String, String>) m).compose(Object::toString).apply(5)
                + m);
        Chain<Integer> c = Chain.of(1, 2, 3, 4);
        System.out.println(
                c.map(i -> i * i) + " " + c.size() + " " + c.hashCode() + " " + c.equals(Chain.of(1, 2, 3, 4)) + " "
                        + c.map(String::valueOf).tail().head().length());
        record Key(String s, int... parts) {
            Key(String s) {
                this(s, s.length(), s.hashCode());
            }
        }
        Set<Key> keys = new HashSet<>();
        Key k = new Key("a", 1);
        System.out.println(
                keys.add(k) + " " + keys.add(new Key("a", 1)) + " " + keys.add(k) + " " + new Key("zz").parts()[1]);
        record Stat(int count, long sum) {
            Stat add(int v) {
                return new Stat(count + 1, sum + v);
            }

            Stat join(Stat o) {
                return new Stat(count + o.count, sum + o.sum);
            }
        }
        System.out.println(Stream.of(4, 8, 15, 16, 23, 42).reduce(new Stat(0, 0), Stat::add, Stat::join));
        Object raw = new Pair<>(new Pair<>(1, "x"), null);
        if (raw instanceof Pair<?, ?> o
                && o.first() instanceof Pair<?, ?> in
                && in.first() instanceof Integer n
                && o.second() == null) {
            System.out.println("matched " + (n + 1) + in.second());
        }
        attempt(() -> {
            Pair<String, Integer> bad = (Pair<String, Integer>) (Pair) Pair.twin(7);
            return bad.first().length();
        });
        attempt(() -> new Named<>("a", (String) null).compareTo(new Named<>("b", "c")));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
