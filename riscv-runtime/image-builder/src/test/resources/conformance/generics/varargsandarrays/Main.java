package conformance.generics.varargsandarrays;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Generic arrays: varargs of type variables, heap pollution, arrays made by reflection, toArray, covariance with type variables. */
@Unikernel(name = "generics-varargsandarrays")
@Requires(Console.class)
public final class Main {
    static <T> T[] of(T... items) {
        return items;
    }

    static <T> T[] pair(T a, T b) {
        return of(a, b);
    }

    static <T> T[] grow(T[] a, T item) {
        T[] r = Arrays.copyOf(a, a.length + 1);
        r[a.length] = item;
        return r;
    }

    static <T> T[] make(Class<T> type, int n) {
        return (T[]) java.lang.reflect.Array.newInstance(type, n);
    }

    static <T> T[] generate(IntFunction<T[]> maker, IntFunction<? extends T> item, int n) {
        T[] a = maker.apply(n);
        for (int i = 0; i < n; i++) {
            a[i] = item.apply(i);
        }
        return a;
    }

    static final class Stack<E> {
        private E[] items = (E[]) new Object[2];
        private int size;

        Stack<E> push(E e) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
            }
            items[size++] = e;
            return this;
        }

        E pop() {
            E e = items[--size];
            items[size] = null;
            return e;
        }

        <T> T[] toArray(T[] a) {
            return Arrays.asList(items).subList(0, size).toArray(a);
        }
    }

    static int count(Object... all) {
        return all == null ? -1 : all.length;
    }

    static String classes(List<?>... lists) {
        Object[] raw = lists;
        return raw.getClass().getSimpleName() + lists.length;
    }

    public static void main(String[] args) {
        System.out.println(of(1, 2).getClass() + " " + of("a", 2).getClass().getComponentType() + " "
                + Main.<Object>of("a").getClass() + " " + of().getClass() + " "
                + of(new int[2]).getClass() + " " + of(new int[2][]).getClass());
        Object[] os = pair("x", "y");
        System.out.println(os.getClass() + " " + os.length);
        attempt(() -> {
            String[] s = pair("x", "y");
            return s[0];
        });
        Number[] numbers = new Integer[] {1, 2};
        attempt(() -> grow(numbers, 2.5));
        System.out.println(Arrays.toString(grow(numbers, 3)) + " "
                + grow(numbers, 4).getClass() + " " + Arrays.toString(grow(of(1.5), null)));
        Long[] longs = {6L, 7L};
        longs = Arrays.copyOf(longs, 3);
        Object[] strings = Arrays.copyOfRange(new Object[] {"a", "b", "c"}, 1, 5, String[].class);
        System.out.println(Arrays.toString(longs) + " " + Arrays.toString(strings) + " " + strings.getClass());
        attempt(() -> Arrays.copyOf(new Object[] {"a", 1}, 2, String[].class).length);
        attempt(() -> Arrays.copyOf(new String[] {"a"}, -1));
        attempt(() -> make(String.class, -1));
        System.out.println(make(String.class, 2).length);
        System.out.println(Arrays.toString(generate(String[]::new, i -> "s" + i, 3)) + " "
                + Arrays.deepToString(generate(int[][]::new, int[]::new, 3)));
        Stack<Integer> st = new Stack<>();
        for (int i = 0; i < 9; i++) {
            st.push(i * i);
        }
        System.out.println(st.pop() + st.pop() + " " + Arrays.toString(st.toArray(new Integer[0])) + " "
                + Arrays.toString(st.toArray(new Number[9])));
        attempt(() -> st.toArray(new String[0]).length);
        attempt(() -> st.items.length);
        System.out.println(count() + " " + count((Object[]) null) + " " + count((Object) null) + " " + count(null, null)
                + " " + count(new String[3]) + " " + count((Object) new String[3]) + " " + count(new int[3]) + " "
                + classes(List.of(1), List.of("a")));
        attempt(() -> {
            List<String>[] lists = (List<String>[]) new List<?>[1];
            Object[] view = lists;
            view[0] = List.of(42);
            return lists[0].get(0).length();
        });
        List<? extends Number>[] mixed = new List[] {List.of(1), List.of(2.5f)};
        System.out.println(mixed[0].get(0).intValue() + mixed[1].get(0).floatValue());
        System.out.println(List.of(1, 2).toArray(Integer[]::new).getClass() + " "
                + new ArrayList<>(List.of("q")).toArray().getClass() + " "
                + Arrays.asList("q", "r").toArray().getClass() + " "
                + Stream.of(1, 2).toArray().getClass());
        attempt(() -> Stream.of(1, "x").toArray(Integer[]::new).length);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
