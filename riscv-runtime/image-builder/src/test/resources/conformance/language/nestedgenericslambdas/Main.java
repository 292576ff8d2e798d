package conformance.language.nestedgenericslambdas;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Inference through nested generic calls and lambdas: conditional lambdas, generic methods as references, wildcards, intersection bounds, overloads with functional parameters. */
@Unikernel(name = "language-nestedgenericslambdas")
@Requires(Console.class)
public final class Main {
    static <A, B> List<B> map(Collection<? extends A> all, Function<? super A, ? extends B> f) {
        List<B> r = new ArrayList<>();
        for (A a : all) {
            r.add(f.apply(a));
        }
        return r;
    }

    static <T, R> R fold(List<T> l, R zero, BiFunction<? super R, ? super T, ? extends R> f) {
        R r = zero;
        for (T t : l) {
            r = f.apply(r, t);
        }
        return r;
    }

    static <A, B, C> Function<A, C> then(Function<A, B> f, Function<B, C> g) {
        return f.andThen(g);
    }

    static <T extends Comparable<T>> UnaryOperator<List<T>> sorter(boolean up) {
        return l -> {
            List<T> c = new ArrayList<>(l);
            c.sort(up ? Comparator.naturalOrder() : Comparator.reverseOrder());
            return c;
        };
    }

    static <K, V extends Comparable<V>> Optional<Map.Entry<K, V>> top(Map<K, V> m) {
        return m.entrySet().stream().max(Map.Entry.comparingByValue());
    }

    static <T> Supplier<T> lazily(Supplier<? extends T> s) {
        Object[] held = {null, false};
        return () -> {
            if (!(Boolean) held[1]) {
                held[0] = s.get();
                held[1] = true;
            }
            @SuppressWarnings("unchecked")
            T t = (T) held[0];
            return t;
        };
    }

    static String run(Consumer<String> c) {
        c.accept("consumer");
        return "consumed";
    }

    static String run(Function<String, Object> f) {
        return "applied " + f.apply("function");
    }

    static <X, T extends X> List<X> both(T a, X b) {
        return List.of(a, b);
    }

    static int evaluations;

    public static void main(String[] args) {
        System.out.println(map(List.of(1, 2, 3), i -> i % 2 == 0 ? "even" + i : i * 1.5) + " "
                + Main.<Object, String>map(Set.of("q"), o -> "[" + o + "]") + " "
                + map(map(List.of("a", "bb"), String::length), Integer::toBinaryString));
        System.out.println(fold(List.of(1, 2, 3), "", (s, i) -> s + i) + " "
                + fold(List.of("x", "yy"), 0L, (n, s) -> n + s.length()) + " "
                + fold(List.of(5, 7), new ArrayList<Integer>(), (l, i) -> {
                    l.add(0, i);
                    return l;
                })
                + " "
                + fold(List.of(3, 4), Function.<Integer>identity(), (f, i) -> f.andThen(x -> x * i))
                        .apply(2));
        System.out.println(then((String s) -> s.length(), n -> n * n).apply("four") + " "
                + then((String s) -> Integer.parseInt(s), Integer::toHexString).apply("255") + " "
                + Main.<Integer>sorter(false).andThen(l -> l.get(0)).apply(List.of(3, 9, 4)) + " "
                + Main.<String>sorter(true).apply(List.of("b", "a")));
        System.out.println(top(Map.of("a", 3, "b", 8)).map(Map.Entry::getKey).orElse("-") + " "
                + top(new HashMap<String, Double>()) + " " + both("text", (Object) 5) + " "
                + both(1, (Number) 2.5).get(1).intValue());
        Supplier<String> lazy = lazily(() -> "made" + ++evaluations);
        System.out.println(lazy.get() + lazy.get() + evaluations);
        System.out.println(run(s -> {
                    evaluations += s.length();
                })
                + " "
                + run(s -> {
                    return s.length();
                })
                + " " + evaluations);
        boolean flag = args.length == 0;
        Function<Integer, ? extends Number> f = flag ? i -> i + 0.5 : i -> i;
        Supplier<Runnable> sr = () -> flag ? () -> evaluations++ : () -> evaluations--;
        sr.get().run();
        System.out.println(f.apply(2).doubleValue() + " " + evaluations);
        Map<String, Map<Boolean, List<Integer>>> nested = Stream.of("one:1", "two:2", "one:3", "two:4", "one:6")
                .map(s -> s.split(":"))
                .collect(Collectors.groupingBy(
                        p -> p[0],
                        TreeMap::new,
                        Collectors.partitioningBy(
                                p -> Integer.parseInt(p[1]) > 2,
                                Collectors.mapping(p -> Integer.valueOf(p[1]), Collectors.toList()))));
        System.out.println(nested);
        List<Supplier<? extends CharSequence>> mixed =
                List.of(() -> "s", () -> new StringBuilder("b"), StringBuilder::new);
        System.out.println(
                mixed.stream().map(Supplier::get).mapToInt(CharSequence::length).sum() + " "
                        + Stream.of(1, 2.5, 3L).map(n -> n.intValue()).reduce(0, Integer::sum) + " "
                        + Stream.<Function<Integer, Integer>>of(x -> x + 1, x -> x * 10)
                                .reduce(Function.identity(), Function::andThen)
                                .apply(4));
        BiFunction<Integer, Integer, Integer> gcd = new BiFunction<>() {
            @Override
            public Integer apply(Integer a, Integer b) {
                return b == 0 ? a : this.apply(b, a % b);
            }
        };
        System.out.println(gcd.andThen(g -> "gcd " + g).apply(84, 36));
        attempt(() -> Main.<Object, Integer>map(List.of("x", 5), o -> (Integer) o));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
