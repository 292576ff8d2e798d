package conformance.language.generics2;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Recursive bounds, wildcard capture, generic arrays, heterogeneous containers, builders. */
@Unikernel(name = "language-generics2")
@Requires(Console.class)
public final class Main {
    abstract static class Builder<T extends Builder<T>> {
        protected final Map<String, Object> values = new TreeMap<>();

        abstract T self();

        T with(String k, Object v) {
            values.put(k, v);
            return self();
        }

        String build() {
            return getClass().getSimpleName() + values;
        }
    }

    static class Car extends Builder<Car> {
        @Override
        Car self() {
            return this;
        }

        Car wheels(int n) {
            return with("wheels", n);
        }
    }

    static final class Truck extends Car {
        Truck load(long kg) {
            with("load", kg);
            return this;
        }
    }

    static final class Typed {
        private final Map<Class<?>, Object> m = new HashMap<>();

        <T> Typed put(Class<T> c, T t) {
            m.put(c, t);
            return this;
        }

        <T> T get(Class<T> c) {
            return c.cast(m.get(c));
        }
    }

    static final class Ring<E> implements Iterable<E> {
        private final E[] items;
        private int head, size;

        @SuppressWarnings("unchecked")
        Ring(int n) {
            items = (E[]) new Object[n];
        }

        boolean offer(E e) {
            if (size == items.length) {
                items[head] = e;
                head = (head + 1) % items.length;
                return false;
            }
            items[(head + size++) % items.length] = e;
            return true;
        }

        @Override
        public Iterator<E> iterator() {
            return new Iterator<>() {
                int i = 0;

                @Override
                public boolean hasNext() {
                    return i < size;
                }

                @Override
                public E next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException("after " + i);
                    }
                    return items[(head + i++) % items.length];
                }
            };
        }
    }

    sealed interface Result<T> {
        record Ok<T>(T value) implements Result<T> {}

        record Err<T>(String why) implements Result<T> {}

        default <R> Result<R> map(Function<? super T, ? extends R> f) {
            if (this instanceof Ok<T> ok) {
                return new Ok<>(f.apply(ok.value()));
            }
            return new Err<>(((Err<T>) this).why());
        }

        default <R> Result<R> then(Function<? super T, Result<R>> f) {
            return this instanceof Ok<T> ok ? f.apply(ok.value()) : new Err<>(((Err<T>) this).why());
        }

        static <T> Result<T> of(Supplier<T> s) {
            try {
                return new Ok<>(s.get());
            } catch (RuntimeException e) {
                return new Err<>(e.getMessage());
            }
        }
    }

    static void reverse(List<?> l) {
        helper(l);
    }

    private static <T> void helper(List<T> l) {
        for (int i = 0, j = l.size() - 1; i < j; i++, j--) {
            T t = l.get(i);
            l.set(i, l.get(j));
            l.set(j, t);
        }
    }

    static <K, V extends Comparable<? super V>> List<Map.Entry<K, V>> byValue(Map<K, V> m) {
        return m.entrySet().stream()
                .sorted(Map.Entry.<K, V>comparingByValue().reversed())
                .toList();
    }

    public static void main(String[] args) {
        System.out.println(new Car().with("a", 1).wheels(4).build() + " "
                + ((Truck) new Truck().wheels(6)).load(9L).build());
        Typed t = new Typed().put(Integer.class, 5).put(String.class, "s");
        System.out.println(t.get(Integer.class) + t.get(String.class) + t.get(Long.class));
        try {
            String.class.cast((Object) 1);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        Ring<String> r = new Ring<>(3);
        for (String s : "a b c d e".split(" ")) {
            System.out.println(r.offer(s) + " " + String.join("", r));
        }
        Iterator<String> it = r.iterator();
        try {
            while (true) {
                it.next();
            }
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(
                Result.of(() -> Integer.parseInt("12")).map(i -> i * 2).then(i -> new Result.Ok<>("r" + i)) + " "
                        + Result.of(() -> Integer.parseInt("x")).map(i -> i * 2) + " "
                        + Result.of(() -> 1).then(i -> new Result.Err<Long>("no " + i)));
        List<Integer> l = new ArrayList<>(List.of(1, 2, 3, 4));
        reverse(l);
        System.out.println(l + " " + byValue(new TreeMap<>(Map.of("a", 2, "b", 3, "c", 1))));
        List<? extends Number>[] array = new List[] {List.of(1), List.of(2.5)};
        System.out.println(array[1].get(0).intValue() + array[0].get(0).doubleValue());
    }
}
