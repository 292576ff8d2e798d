package conformance.interfaces.iterators;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Iterator;

/** Own Iterable and Iterator in enhanced for loops. */
@Unikernel(name = "interfaces-iterators", set = @Set(name = "heap.bytes", value = "4M"))
@Requires(Console.class)
public final class Main {
    static final class Range implements Iterable<Integer> {
        private final int from;
        private final int to;

        Range(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<Integer>() {
                private int at = from;

                @Override
                public boolean hasNext() {
                    return at < to;
                }

                @Override
                public Integer next() {
                    return at++;
                }
            };
        }
    }

    static final class Filter<T> implements Iterable<T> {
        interface Test<T> {
            boolean keeps(T t);
        }

        private final Iterable<T> source;
        private final Test<T> test;

        Filter(Iterable<T> source, Test<T> test) {
            this.source = source;
            this.test = test;
        }

        @Override
        public Iterator<T> iterator() {
            Iterator<T> it = source.iterator();
            return new Iterator<T>() {
                private T ahead = find();

                private T find() {
                    while (it.hasNext()) {
                        T t = it.next();
                        if (test.keeps(t)) {
                            return t;
                        }
                    }
                    return null;
                }

                @Override
                public boolean hasNext() {
                    return ahead != null;
                }

                @Override
                public T next() {
                    T t = ahead;
                    ahead = find();
                    return t;
                }
            };
        }
    }

    public static void main(String[] args) {
        long sum = 0;
        for (int a : new Range(0, 200)) {
            for (int b : new Range(a, 200)) {
                sum += a ^ b;
            }
        }
        System.out.println(sum);
        Iterable<Integer> odd = new Filter<>(new Range(0, 30), new Filter.Test<Integer>() {
            @Override
            public boolean keeps(Integer i) {
                return i % 2 == 1;
            }
        });
        for (Integer i : odd) {
            System.out.print(i + " ");
        }
        System.out.println();
    }
}
