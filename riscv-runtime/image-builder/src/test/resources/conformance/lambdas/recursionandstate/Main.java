package conformance.lambdas.recursionandstate;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lambdas that call themselves, hold state, return lambdas, throw, are stored in maps and compared; memoisation, trampolines, pipelines and event queues. */
@Unikernel(name = "lambdas-recursionandstate")
@Requires(Console.class)
public final class Main {
    static Function<Integer, Long> fib;
    int counter;

    interface Trampoline<T> {
        T get();

        default Trampoline<T> jump() {
            return this;
        }

        default boolean done() {
            return true;
        }

        static <T> Trampoline<T> more(Supplier<Trampoline<T>> next) {
            return new Trampoline<>() {
                @Override
                public boolean done() {
                    return false;
                }

                @Override
                public Trampoline<T> jump() {
                    return next.get();
                }

                @Override
                public T get() {
                    Trampoline<T> t = this;
                    while (!t.done()) {
                        t = t.jump();
                    }
                    return t.get();
                }
            };
        }
    }

    static Trampoline<Long> sum(long n, long acc) {
        return n == 0 ? () -> acc : Trampoline.more(() -> sum(n - 1, acc + n));
    }

    static <A, B> Function<A, B> memo(Function<A, B> f, List<A> misses) {
        Map<A, B> cache = new HashMap<>();
        return a -> {
            if (!cache.containsKey(a)) {
                misses.add(a);
                cache.put(a, f.apply(a));
            }
            return cache.get(a);
        };
    }

    static <T> Function<Function<T, T>, Function<T, T>> church(int n) {
        return f -> x -> {
            T t = x;
            for (int i = 0; i < n; i++) {
                t = f.apply(t);
            }
            return t;
        };
    }

    IntSupplier next() {
        return () -> ++counter;
    }

    public static void main(String[] args) {
        List<Integer> misses = new ArrayList<>();
        fib = memo(n -> n < 2 ? (long) n : fib.apply(n - 1) + fib.apply(n - 2), misses);
        System.out.println(fib.apply(60) + " " + misses.size() + " " + fib.apply(59) + " " + misses.subList(0, 3));
        System.out.println(sum(20000, 0).get() + " "
                + Main.<Integer>church(5).apply(i -> i * 3).apply(1) + " "
                + Main.<String>church(3).apply(s -> "(" + s + ")").apply("x"));
        BiFunction<BiFunction, Integer, Integer> fact = (self, n) -> n == 0 ? 1 : n * (Integer) self.apply(self, n - 1);
        System.out.println(fact.apply(fact, 10));
        Main m = new Main(), other = new Main();
        IntSupplier a = m.next(), b = m.next(), c = other.next();
        System.out.println(a.getAsInt() + " " + b.getAsInt() + " " + c.getAsInt() + " " + a.getAsInt() + " " + m.counter
                + " " + (a == b) + " " + a.equals(a));
        Map<String, BinaryOperator<Double>> ops = new LinkedHashMap<>();
        ops.put("+", Double::sum);
        ops.put("-", (x, y) -> x - y);
        ops.put("*", (x, y) -> x * y);
        ops.put("/", (x, y) -> {
            if (y == 0) {
                throw new ArithmeticException("zero");
            }
            return x / y;
        });
        ops.put("max", BinaryOperator.maxBy(Comparator.naturalOrder()));
        for (String expression : new String[] {"3 4 + 2 *", "1 2 3 * - 4 /", "5 0 /", "7 9 max", "1 +"}) {
            attempt(() -> {
                Deque<Double> stack = new ArrayDeque<>();
                for (String t : expression.split(" ")) {
                    BinaryOperator<Double> op = ops.get(t);
                    if (op == null) {
                        stack.push(Double.valueOf(t));
                    } else {
                        double y = stack.pop();
                        stack.push(op.apply(stack.pop(), y));
                    }
                }
                return expression + " = " + stack;
            });
        }
        Queue<Runnable> events = new ArrayDeque<>();
        StringBuilder log = new StringBuilder();
        int[] left = {5};
        Runnable[] tick = new Runnable[1];
        tick[0] = () -> {
            log.append(left[0]);
            if (--left[0] > 0) {
                events.add(tick[0]);
                events.add(() -> log.append('.'));
            }
        };
        events.add(tick[0]);
        while (!events.isEmpty()) {
            events.remove().run();
        }
        System.out.println(log);
        Supplier<Supplier<Supplier<Integer>>> deep = () -> () -> () -> left[0] + 42;
        UnaryOperator<UnaryOperator<Integer>> twice = f -> x -> f.apply(f.apply(x));
        System.out.println(deep.get().get().get() + " "
                + twice.apply(twice.apply(x -> x + 3)).apply(1) + " "
                + Stream.iterate(1, twice.apply(x -> x * 2)).limit(5).toList());
        Comparator<String> cmp = Comparator.<String, Integer>comparing(s -> s.length())
                .thenComparing(s -> s.charAt(s.length() - 1))
                .reversed();
        System.out.println(Stream.of("bb", "a", "ab", "ccc", "z").sorted(cmp).toList());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
