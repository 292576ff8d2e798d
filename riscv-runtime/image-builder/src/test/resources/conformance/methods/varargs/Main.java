package conformance.methods.varargs;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Variable argument lists: none, one, several, an array, null and nested. */
@Unikernel(name = "methods-varargs")
@Requires(Console.class)
public final class Main {
    static int sum(int... v) {
        int s = 0;
        for (int x : v) {
            s += x;
        }
        return s;
    }

    static String count(String first, Object... rest) {
        return first + (rest == null ? "null" : "" + rest.length);
    }

    static String types(String a, long... v) {
        return "long" + v.length;
    }

    static String kinds(Object a, Integer... v) {
        return "object" + v.length;
    }

    static <T> int generic(T... v) {
        return v.length;
    }

    static void change(int... v) {
        v[0] = 99;
    }

    public static void main(String[] args) {
        System.out.println(
                sum() + " " + sum(1) + " " + sum(1, 2, 3) + " " + sum(new int[] {4, 5}) + " " + sum(new int[0]));
        System.out.println(count("a")
                + count("b", 1)
                + count("c", "x", null, 'z')
                + count("d", (Object[]) null)
                + count("e", (Object) null)
                + count("f", new Object[] {1, 2})
                + count("g", new int[] {1, 2})
                + count("h", (Object) new Object[] {1, 2}));
        System.out.println(
                types("s", 1, 2) + kinds(1, 2) + kinds('c') + types("x", 1L) + generic("a", 1, null) + generic());
        int[] a = {1, 2};
        change(a);
        change(5);
        System.out.println(a[0]);
    }
}
