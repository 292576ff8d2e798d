package conformance.interfaces.genericdispatch;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** One interface implemented by lambdas, enums, records, anonymous, local, inner and inherited classes, called from one place. */
@Unikernel(name = "interfaces-genericdispatch")
@Requires(Console.class)
public final class Main {
    interface Op<T> {
        T apply(T a, T b);

        default T fold(T start, List<T> all) {
            T r = start;
            for (T t : all) {
                r = apply(r, t);
            }
            return r;
        }

        default Op<T> flipped() {
            return (a, b) -> apply(b, a);
        }
    }

    enum Ints implements Op<Integer> {
        MAX {
            @Override
            public Integer apply(Integer a, Integer b) {
                return a > b ? a : b;
            }
        },
        FIRST;

        @Override
        public Integer apply(Integer a, Integer b) {
            return a;
        }
    }

    record Scaled(int by) implements Op<Integer> {
        @Override
        public Integer apply(Integer a, Integer b) {
            return a * by + b;
        }
    }

    abstract static class Counting<T> implements Op<T> {
        int count;

        protected abstract T doApply(T a, T b);

        @Override
        public final T apply(T a, T b) {
            count++;
            return doApply(a, b);
        }
    }

    static class Concat extends Counting<String> {
        @Override
        protected String doApply(String a, String b) {
            return a + b + count;
        }

        @Override
        public String fold(String start, List<String> all) {
            return "<" + super.fold(start, all) + ">";
        }
    }

    private final int offset;

    private Main(int offset) {
        this.offset = offset;
    }

    class Inner implements Op<Integer> {
        @Override
        public Integer apply(Integer a, Integer b) {
            return a + b + offset;
        }

        class Deeper extends Inner {
            @Override
            public Integer apply(Integer a, Integer b) {
                return super.apply(a, b) * offset + Inner.this.apply(1, 1);
            }
        }
    }

    static <T> String run(Op<T> op, T start, List<T> all) {
        return op.apply(start, all.get(0)) + "/" + op.fold(start, all) + "/"
                + op.flipped().fold(start, all) + "/" + op.flipped().flipped().fold(start, all);
    }

    public static void main(String[] args) {
        int local = args.length + 3;
        class Local implements Op<Integer> {
            int state = local;

            @Override
            public Integer apply(Integer a, Integer b) {
                return a - b + state++ % local;
            }
        }
        Main m = new Main(5);
        Inner inner = m.new Inner();
        List<Op<Integer>> ops = new ArrayList<>(List.of(
                Ints.MAX,
                Ints.FIRST,
                new Scaled(3),
                Math::floorMod,
                (a, b) -> a ^ b + local,
                new Local(),
                inner,
                inner.new Deeper(),
                new Op<>() {
                    @Override
                    public Integer apply(Integer a, Integer b) {
                        return a * b;
                    }

                    @Override
                    public Op<Integer> flipped() {
                        return this;
                    }
                }));
        for (int round = 0; round < 2; round++) {
            for (Op<Integer> op : ops) {
                attempt(() -> run(op, 7, List.of(4, 9, 2)));
            }
            Collections.rotate(ops, 4);
        }
        Concat c = new Concat();
        System.out.println(run(c, "s", List.of("a", "b")) + c.count);
        Op<List<Integer>> lists = (a, b) -> {
            List<Integer> r = new ArrayList<>(a);
            r.addAll(b);
            return r;
        };
        System.out.println(run(lists, List.of(0), List.of(List.of(1), List.of(2, 3))));
        attempt(() -> run(Math::floorDiv, 7, List.of(1, 0)));
        attempt(() -> run((Op<Integer>) (Op) c, 7, List.of(1)));
        Object o = ops.get(0);
        System.out.println(ops.stream().filter(Enum.class::isInstance).count() + " "
                + ops.stream().filter(x -> x instanceof Record).count() + " " + (o instanceof Op) + " "
                + ops.stream().filter(x -> x instanceof Inner).count() + " "
                + ops.stream()
                                .filter(x -> x.getClass().isSynthetic()
                                        || x.getClass().isHidden())
                                .count()
                        * 0);
        long total = 0;
        for (int i = 0; i < 3000; i++) {
            total += ops.get(i % 7).apply(i % 50, i % 7 + 1);
        }
        System.out.println(total);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (ClassCastException e) {
            System.out.println("a cast");
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
