package conformance.language.exceptionsinlambdas;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Exceptions through lambdas, streams, iterators, comparators, static blocks of local classes, and constructors. */
@Unikernel(name = "language-exceptionsinlambdas")
@Requires(Console.class)
public final class Main {
    interface Check<T> {
        T get() throws Exception;

        static <T> Supplier<T> quiet(Check<T> c) {
            return () -> {
                try {
                    return c.get();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException("wrapped " + e.getMessage(), e);
                }
            };
        }
    }

    static class Picky {
        final int v;

        Picky(int v) {
            if (v < 0) {
                throw new IllegalArgumentException("negative " + v);
            }
            this.v = v;
        }

        Picky(String s) {
            this(Integer.parseInt(s));
        }
    }

    static class Half {
        int a = 1;
        int b = fail(a);

        static int fail(int x) {
            throw new UnsupportedOperationException("field " + x);
        }
    }

    public static void main(String[] args) {
        attempt(Check.quiet(() -> {
            throw new IOException("disk");
        }));
        attempt(Check.quiet(() -> {
            throw new ArithmeticException("math");
        }));
        attempt(Check.quiet(() -> "fine"));
        attempt(() -> Stream.of("1", "x", "3").map(Integer::parseInt).toList());
        attempt(() -> Stream.of(3, 2, 0, 1)
                .sorted((a, b) -> {
                    if (a == 0 || b == 0) {
                        throw new IllegalStateException("zero compared");
                    }
                    return a - b;
                })
                .toList());
        attempt(() -> new Picky("-5").v);
        attempt(() -> new Picky("abc").v);
        attempt(() -> new Half().b);
        attempt(() -> Stream.of(1, -1, 2).map(Picky::new).mapToInt(p -> p.v).sum());
        attempt(() -> new TreeSet<>(Comparator.comparing((Integer i) -> 10 / i)).add(0));
        attempt(() -> Map.of("k", 1).computeIfAbsent("z", k -> 2));
        attempt(() -> new HashMap<String, Integer>().merge("a", 1, (a, b) -> a));
        List<Runnable> l = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int n = i;
            l.add(() -> {
                if (n == 1) {
                    throw new IndexOutOfBoundsException("task " + n);
                }
                System.out.print("ran" + n + " ");
            });
        }
        for (Runnable r : l) {
            try {
                r.run();
            } catch (IndexOutOfBoundsException e) {
                System.out.print(e.getMessage() + " ");
            } finally {
                System.out.print("; ");
            }
        }
        System.out.println();
        attempt(() -> {
            try {
                throw new IllegalStateException("a");
            } finally {
                throw new IllegalArgumentException("b");
            }
        });
        attempt(() -> Optional.empty().orElseThrow());
        attempt(() -> IntStream.range(0, 5).map(i -> 10 / (3 - i)).boxed().toList());
        attempt(() -> {
            Iterator<Integer> i = List.of(1).iterator();
            i.next();
            return i.next();
        });
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
