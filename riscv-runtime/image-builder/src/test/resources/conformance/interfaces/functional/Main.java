package conformance.interfaces.functional;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Functional interfaces of the program: generic ones, with throws, with defaults and statics, overloads by lambda shape, composition and currying. */
@Unikernel(name = "interfaces-functional")
@Requires(Console.class)
public final class Main {
    @FunctionalInterface
    interface Try<T, X extends Exception> {
        T get() throws X;

        default Try<T, X> or(T other) {
            return () -> {
                try {
                    return get();
                } catch (RuntimeException e) {
                    return other;
                }
            };
        }

        default <R> Try<R, X> then(Function<? super T, ? extends R> f) {
            return () -> f.apply(get());
        }

        static <T> Try<T, RuntimeException> of(T t) {
            return () -> t;
        }
    }

    interface TriFunction<A, B, C, R> {
        R apply(A a, B b, C c);

        default Function<A, Function<B, Function<C, R>>> curried() {
            return a -> b -> c -> apply(a, b, c);
        }
    }

    interface LongDoubleToInt {
        int map(long l, double d);
    }

    interface Visitor {
        void visit(String s, int... rest);
    }

    interface ObjectLike {
        boolean equals(Object o);

        String toString();

        int size();
    }

    static String take(Runnable r) {
        r.run();
        return "runnable";
    }

    static <T> String take(Callable<T> c) throws Exception {
        return "callable " + c.call();
    }

    static String number(IntFunction<String> f) {
        return "int " + f.apply(3);
    }

    static String number(ToIntFunction<String> f) {
        return "toInt " + f.applyAsInt("four");
    }

    static int twice(IntUnaryOperator f, int x) {
        return f.applyAsInt(f.applyAsInt(x));
    }

    static int depth;

    int base = 100;

    int addBase(int x) {
        return base + x;
    }

    static int parse(String s) throws NumberFormatException {
        return Integer.parseInt(s);
    }

    public static void main(String[] args) throws Exception {
        Try<Integer, IOException> t = () -> {
            throw new IOException("io");
        };
        try {
            t.or(3).get();
        } catch (IOException e) {
            System.out.println("caught " + e.getMessage());
        }
        Try<Integer, RuntimeException> number = () -> parse("x1");
        System.out.println(number.or(-1).then(i -> i * 2.5).get() + " "
                + Try.of("s").then(String::length).get());
        attempt(() -> number.then(i -> i + 1).get());
        TriFunction<Integer, String, Long, String> tri = (a, b, c) -> b.repeat(a) + c;
        System.out.println(tri.apply(2, "ab", 1L << 40) + " "
                + tri.curried().apply(3).apply("z").apply(7L));
        LongDoubleToInt m = (l, d) -> (int) (l * d);
        LongDoubleToInt ref = Main::scaled;
        System.out.println(m.map(1L << 33, 1e-9) + " " + ref.map(-5, 2.5));
        Visitor v = (s, rest) -> System.out.println(s + Arrays.toString(rest));
        v.visit("none");
        v.visit("some", 1, 2);
        ObjectLike o = () -> ++depth;
        System.out.println(o.size() + o.size() + " " + o.equals(o) + " " + o.equals("x"));
        System.out.println(take(() -> depth++) + " "
                + take(() -> {
                    depth += 10;
                })
                + " " + take(() -> "value") + " " + depth);
        System.out.println(number((int i) -> "i" + i) + " " + number((String s) -> s.length()));
        Main self = new Main();
        IntUnaryOperator add = self::addBase;
        self.base = 1000;
        System.out.println(twice(add, 1) + " " + twice(x -> x * x, 7) + " " + twice(Math::negateExact, 5));
        Function<Integer, Function<Integer, IntSupplier>> nested = a -> b -> () -> a * 10 + b + depth;
        System.out.println(nested.apply(4).apply(2).getAsInt());
        Supplier<Supplier<String>> ss = () -> () -> "deep";
        BinaryOperator<UnaryOperator<String>> both = (f, g) -> x -> g.apply(f.apply(x));
        System.out.println(
                ss.get().get() + both.apply(String::trim, String::toUpperCase).apply("  padded "));
        Function<Object, String> text = String::valueOf;
        Function<char[], String> chars = String::new;
        BiFunction<String, Integer, Character> at = String::charAt;
        Supplier<List<String>> lists = ArrayList::new;
        IntFunction<int[][]> arrays = int[][]::new;
        List<String> l1 = lists.get();
        l1.add("only");
        System.out.println(text.apply(null)
                + chars.apply(new char[] {'o', 'k'})
                + at.apply("xyz", 1)
                + lists.get().size()
                + l1
                + arrays.apply(3).length);
        attempt(() -> at.apply("xyz", null));
        attempt(() -> {
            String none = null;
            IntSupplier bound = none::length;
            return "bound";
        });
        Predicate<String> p = String::isEmpty;
        System.out.println(p.negate()
                        .and(s -> s.length() < 3)
                        .or(s -> s.startsWith("long"))
                        .test("longer") + " " + Predicate.not(p).test("") + " "
                + Stream.of("b", "a", "").filter(p.or(Predicate.isEqual("a"))).toList());
        try {
            take(() -> {
                throw new Exception("checked in callable");
            });
        } catch (Exception e) {
            System.out.println(e);
        }
    }

    static int scaled(long l, double d) {
        return (int) Math.round(l * d);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
