package conformance.language.varargs;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Variable arguments: empty, null, arrays, primitives, generics, overriding with arrays. */
@Unikernel(name = "language-varargs")
@Requires(Console.class)
public final class Main {
    static int sum(int... v) {
        int s = 0;
        for (int i : v) {
            s += i;
        }
        return s;
    }

    static String all(String sep, Object... o) {
        return o == null
                ? "null!"
                : o.length + Arrays.stream(o).map(String::valueOf).collect(Collectors.joining(sep, "[", "]"));
    }

    @SafeVarargs
    static <T> T last(T... t) {
        return t[t.length - 1];
    }

    @SafeVarargs
    static <T extends Comparable<T>> T most(T first, T... more) {
        T m = first;
        for (T t : more) {
            if (t.compareTo(m) > 0) {
                m = t;
            }
        }
        return m;
    }

    static String grid(int[]... rows) {
        return rows.length + ":" + Arrays.deepToString(rows);
    }

    static class A {
        String f(String... s) {
            return "A" + s.length;
        }
    }

    static class B extends A {
        @Override
        String f(String[] s) {
            s[0] += "!";
            return "B" + s[0];
        }
    }

    interface V {
        Object call(Object... o);
    }

    static long mixed(long a, double b, byte... c) {
        return a + (long) b + c.length;
    }

    static void change(int... v) {
        if (v.length > 0) {
            v[0] = 99;
        }
    }

    public static void main(String[] args) {
        System.out.println(sum() + " " + sum(1) + " " + sum(1, 2, 3) + " " + sum(new int[] {4, 5}) + " " + all("-")
                + all("-", "a") + all("-", 1, 'c', null, 2.5) + all("-", (Object[]) null) + all("-", (Object) null)
                + all("-", new Object[] {1, 2}) + all("-", (Object) new Integer[] {1}.length)
                + all(",", new int[] {1}.length, new String[] {"x", "y"}.length));
        System.out.println(last(1, 2, 3) + last("a", "b") + " " + most(3, 9, 4) + most("z") + " " + grid()
                + grid(new int[] {1}, new int[0]) + grid(new int[][] {{2}, {3}}));
        A b = new B();
        String[] arr = {"q"};
        System.out.println(b.f("x", "y") + b.f(arr) + arr[0] + new A().f());
        V v = o -> o.length;
        V w = Arrays::asList;
        V u = Objects::hash;
        System.out.println(
                v.call(1, 2) + " " + w.call("p", 3) + " " + u.call(1, 2).equals(Objects.hash(1, 2)));
        System.out.println(mixed(1, 2) + mixed(1, 2, (byte) 3));
        int[] held = {1, 2};
        change(held);
        change(5, 6);
        System.out.println(held[0] + " " + String.format("%s %s", (Object[]) new String[] {"f", "g"}) + " "
                + List.of(new Integer[] {1, 2}).size()
                + Arrays.asList(new int[] {1, 2}).size()
                + Stream.of(new String[] {"s", "t"}).count() + " " + String.join("+", "a", "b", "c")
                + Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).size());
        try {
            last();
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
