package conformance.generics.functional;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A persistent list, option, either, lazy value, stream and parser combinators with generics. */
@Unikernel(name = "generics-functional")
@Requires(Console.class)
public final class Main {
    sealed interface List2<T> permits Nil, Cons {
        static <T> List2<T> of(T... ts) {
            List2<T> l = new Nil<>();
            for (int i = ts.length - 1; i >= 0; i--) {
                l = new Cons<>(ts[i], l);
            }
            return l;
        }

        default <R> R fold(R z, BiFunction<? super T, ? super R, ? extends R> f) {
            return this instanceof Cons<T> c ? f.apply(c.head(), c.tail().<R>fold(z, f)) : z;
        }

        default <R> List2<R> map(Function<? super T, ? extends R> f) {
            return fold((List2<R>) new Nil<R>(), (t, l) -> new Cons<R>(f.apply(t), l));
        }

        default List2<T> append(List2<T> o) {
            return fold(o, Cons::new);
        }

        default List2<T> reverse() {
            List2<T> r = new Nil<>();
            for (List2<T> l = this; l instanceof Cons<T> c; l = c.tail()) {
                r = new Cons<>(c.head(), r);
            }
            return r;
        }
    }

    record Nil<T>() implements List2<T> {
        @Override
        public String toString() {
            return ".";
        }
    }

    record Cons<T>(T head, List2<T> tail) implements List2<T> {
        @Override
        public String toString() {
            return head + ":" + tail;
        }
    }

    static final class Lazy<T> implements Supplier<T> {
        private Supplier<? extends T> s;
        private T v;

        Lazy(Supplier<? extends T> s) {
            this.s = s;
        }

        @Override
        public T get() {
            if (s != null) {
                v = s.get();
                s = null;
            }
            return v;
        }

        <R> Lazy<R> map(Function<? super T, ? extends R> f) {
            return new Lazy<>(() -> f.apply(get()));
        }
    }

    interface Parser<T> {
        record Result<T>(T value, String rest) {}

        Optional<Result<T>> parse(String s);

        default <R> Parser<R> map(Function<T, R> f) {
            return s -> parse(s).map(r -> new Result<>(f.apply(r.value()), r.rest()));
        }

        default <R> Parser<R> then(Function<T, Parser<R>> f) {
            return s -> parse(s).flatMap(r -> f.apply(r.value()).parse(r.rest()));
        }

        default Parser<T> or(Parser<T> o) {
            return s -> {
                Optional<Result<T>> r = parse(s);
                return r.isPresent() ? r : o.parse(s);
            };
        }

        default Parser<List<T>> many() {
            return s -> {
                List<T> l = new ArrayList<>();
                String rest = s;
                while (true) {
                    Optional<Result<T>> r = parse(rest);
                    if (r.isEmpty()) {
                        return Optional.of(new Result<>(l, rest));
                    }
                    l.add(r.get().value());
                    rest = r.get().rest();
                }
            };
        }

        static Parser<Character> when(Predicate<Character> p) {
            return s -> s.isEmpty() || !p.test(s.charAt(0))
                    ? Optional.empty()
                    : Optional.of(new Result<>(s.charAt(0), s.substring(1)));
        }
    }

    public static void main(String[] args) {
        List2<Integer> l = List2.of(1, 2, 3);
        System.out.println(
                l + " " + l.map(i -> "n" + i) + " " + l.append(l.reverse()) + " " + l.<Integer>fold(0, Integer::sum)
                        + " " + l.equals(List2.of(1, 2, 3)) + " " + l.fold("", (i, s) -> s + i));
        int[] runs = {0};
        Lazy<Integer> z = new Lazy<>(() -> ++runs[0]);
        Lazy<String> t = z.map(i -> "v" + i);
        System.out.println(runs[0] + t.get() + t.get() + z.get() + runs[0]);
        Parser<Integer> digit = Parser.when(Character::isDigit).map(c -> c - '0');
        Parser<Integer> number =
                digit.then(d -> digit.many().map(ds -> ds.stream().reduce(d, (a, b) -> a * 10 + b)));
        Parser<Integer> sum = number.then(
                a -> Parser.when(c -> c == '+').then(c -> number).many().map(bs -> bs.stream()
                        .reduce(a, Integer::sum)));
        for (String s : List.of("12+30+8", "7", "x", "", "1+", "5+5rest")) {
            System.out.println(s + " -> " + sum.parse(s));
        }
        System.out.println(number.map(i -> -i)
                .or(Parser.when(c -> true).map(c -> (int) c))
                .many()
                .parse("12ab3"));
    }
}
