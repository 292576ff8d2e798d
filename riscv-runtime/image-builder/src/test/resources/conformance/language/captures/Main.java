package conformance.language.captures;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Captured variables in lambdas, local and anonymous classes, inner classes of inner classes. */
@Unikernel(name = "language-captures")
@Requires(Console.class)
public final class Main {
    private int field = 1;
    private static int created;

    class Inner {
        int field = 2;

        class Deep {
            int field = 3;

            String all(int parameter) {
                return Main.this.field + "," + Inner.this.field + "," + this.field + "," + parameter;
            }

            Runnable change() {
                return () -> {
                    Main.this.field += 10;
                    Inner.this.field += 20;
                    field += 30;
                };
            }
        }
    }

    IntSupplier counter() {
        int[] n = {0};
        return () -> ++n[0] + field;
    }

    static List<Supplier<String>> loops() {
        List<Supplier<String>> l = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int j = i * i;
            l.add(() -> "j" + j);
        }
        for (String s : List.of("x", "y")) {
            l.add(() -> s + s);
        }
        return l;
    }

    Object anonymous(String name, long n) {
        return new Object() {
            final int id = ++created;

            @Override
            public String toString() {
                return name + n + id + field;
            }
        };
    }

    Iterator<Integer> countdown(int from) {
        class Down implements Iterator<Integer> {
            int at = from;

            @Override
            public boolean hasNext() {
                return at > 0;
            }

            @Override
            public Integer next() {
                return at-- + field - field;
            }

            Down copy() {
                Down d = new Down();
                d.at = at;
                return d;
            }
        }
        Down d = new Down();
        d.next();
        return d.copy();
    }

    public static void main(String[] args) {
        Main m = new Main();
        Inner.Deep deep = m.new Inner().new Deep();
        System.out.println(deep.all(4));
        deep.change().run();
        System.out.println(deep.all(5) + " " + m.field);
        IntSupplier a = m.counter(), b = m.counter();
        System.out.println(a.getAsInt() + " " + a.getAsInt() + " " + b.getAsInt());
        loops().forEach(s -> System.out.print(s.get() + " "));
        System.out.println();
        System.out.println(m.anonymous("n", 5L) + " " + m.anonymous("k", -1L));
        m.countdown(4).forEachRemaining(i -> System.out.print(i + " "));
        System.out.println();
        Function<Integer, Function<Integer, Function<Integer, Integer>>> curried = x -> y -> z -> x * 100 + y * 10 + z;
        System.out.println(curried.apply(1).apply(2).apply(3));
        BiFunction<Function<Integer, Integer>, Integer, Integer> twice = (f, x) -> f.apply(f.apply(x));
        System.out.println(twice.apply(x -> x * x + m.field, 2));
        Supplier<Supplier<String>> nested = () -> {
            String s = "in" + m.field;
            return () -> s + m.field++;
        };
        Supplier<String> inner = nested.get();
        System.out.println(inner.get() + inner.get() + m.field);
        boolean z = true;
        byte y = 1;
        char c = 'c';
        short s = 2;
        float f = 1.5f;
        double d = 2.5;
        long l = 1L << 40;
        String t = null;
        int[] arr = {9};
        Supplier<String> many = () -> "" + z + y + c + s + f + d + l + t + arr[0] + created;
        arr[0]++;
        System.out.println(many.get());
    }
}
