package conformance.language.anonymous;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Anonymous classes: of classes with arguments, of interfaces, with initialisers, nested, recursive. */
@Unikernel(name = "language-anonymous")
@Requires(Console.class)
public final class Main {
    abstract static class Shape {
        final String name;
        private int calls;

        Shape(String n) {
            name = n;
            describe();
        }

        abstract double area();

        void describe() {
            calls++;
        }

        int calls() {
            return calls;
        }
    }

    interface Visitor<R> {
        R leaf(int v);

        R node(Tree l, Tree r);
    }

    interface Tree {
        <R> R accept(Visitor<R> v);
    }

    static Tree leaf(int n) {
        return new Tree() {
            @Override
            public <R> R accept(Visitor<R> v) {
                return v.leaf(n);
            }
        };
    }

    static Tree node(Tree l, Tree r) {
        return new Tree() {
            @Override
            public <R> R accept(Visitor<R> v) {
                return v.node(l, r);
            }
        };
    }

    public static void main(String[] args) {
        double side = 3;
        Shape s = new Shape("sq" + side) {
            int described;

            {
                described += 10;
            }

            @Override
            double area() {
                return side * side;
            }

            @Override
            void describe() {
                super.describe();
                described++;
            }

            @Override
            public String toString() {
                return name + area() + described;
            }
        };
        System.out.println(s + " " + s.calls());
        Tree t = node(node(leaf(1), leaf(2)), node(leaf(3), node(leaf(4), leaf(5))));
        System.out.println(t.accept(new Visitor<Integer>() {
                    @Override
                    public Integer leaf(int v) {
                        return v;
                    }

                    @Override
                    public Integer node(Tree l, Tree r) {
                        return l.accept(this) + r.accept(this);
                    }
                })
                + t.accept(new Visitor<String>() {
                    int depth;

                    @Override
                    public String leaf(int v) {
                        return depth + ":" + v + " ";
                    }

                    @Override
                    public String node(Tree l, Tree r) {
                        depth++;
                        String x = l.accept(this) + r.accept(this);
                        depth--;
                        return x;
                    }
                }));
        IntUnaryOperator fib = new IntUnaryOperator() {
            private final Map<Integer, Integer> memo = new HashMap<>();

            @Override
            public int applyAsInt(int n) {
                Integer k = memo.get(n);
                if (k != null) {
                    return k;
                }
                int v = n < 2 ? n : applyAsInt(n - 1) + applyAsInt(n - 2);
                memo.put(n, v);
                return v;
            }
        };
        System.out.println(fib.applyAsInt(40));
        List<Integer> l = new ArrayList<>() {
            {
                add(1);
                addAll(List.of(2, 3));
            }

            @Override
            public boolean add(Integer i) {
                return super.add(i * 100);
            }
        };
        l.add(9);
        System.out.println(l);
        Object[] os = new Object[3];
        for (int i = 0; i < 3; i++) {
            int k = i;
            os[i] = new Object() {
                @Override
                public boolean equals(Object o) {
                    return k == 1;
                }

                @Override
                public int hashCode() {
                    return k;
                }
            };
        }
        System.out.println(os[1].equals("x") + " " + os[0].equals(os[0]) + " "
                + Arrays.asList(os).indexOf("x") + " " + os[2].hashCode());
        Supplier<Supplier<String>> nested = new Supplier<>() {
            String a = "outer";

            @Override
            public Supplier<String> get() {
                String b = "local";
                return new Supplier<>() {
                    String a = "inner";

                    @Override
                    public String get() {
                        return a + b + side;
                    }
                };
            }
        };
        System.out.println(nested.get().get());
    }
}
