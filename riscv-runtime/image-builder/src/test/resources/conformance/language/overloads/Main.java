package conformance.language.overloads;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Overload resolution: widening, boxing, varargs, null, generics, ambiguity by specificity. */
@Unikernel(name = "language-overloads")
@Requires(Console.class)
public final class Main {
    static String f(int i) {
        return "int";
    }

    static String f(long l) {
        return "long";
    }

    static String f(double d) {
        return "double";
    }

    static String f(Integer i) {
        return "Integer";
    }

    static String f(Object o) {
        return "Object";
    }

    static String f(int... is) {
        return "int..." + is.length;
    }

    static String g(long l) {
        return "long";
    }

    static String g(Integer i) {
        return "Integer";
    }

    static String g(Object... o) {
        return "Object..." + (o == null ? "null" : o.length);
    }

    static String h(Object o) {
        return "Object";
    }

    static String h(String s) {
        return "String";
    }

    static String h(char[] c) {
        return "char[]" + c.length;
    }

    static String h(CharSequence c, Object... rest) {
        return "rest" + rest.length;
    }

    static String k(List<?> l) {
        return "List";
    }

    static String k(Collection<?> c) {
        return "Collection";
    }

    static String k(Iterable<?> i) {
        return "Iterable";
    }

    static String r(Runnable r) {
        r.run();
        return "Runnable";
    }

    static <T> String r(Supplier<T> s) {
        return "Supplier " + s.get();
    }

    static String v(String s, Object... o) {
        return s + o.length + Arrays.toString(o);
    }

    static class P1 {
        String m(Object o) {
            return "P.Object";
        }

        String m(String s) {
            return "P.String";
        }
    }

    static class Q extends P1 {
        @Override
        String m(Object o) {
            return "Q.Object";
        }

        String m(Integer i) {
            return "Q.Integer";
        }
    }

    static int calls;

    public static void main(String[] args) {
        byte b = 1;
        short s = 2;
        char c = 'c';
        long l = 3;
        float x = 4f;
        System.out.println(f(b) + " " + f(s) + " " + f(c) + " " + f(5) + " " + f(l) + " " + f(x) + " " + f(1.0) + " "
                + f(Integer.valueOf(1)) + " " + f("s") + " " + f() + " " + f(1, 2) + " " + f(Long.valueOf(3)) + " "
                + f((Object) 1) + " " + f(new int[3]));
        System.out.println(g(1) + " " + g(Integer.valueOf(1)) + " " + g(1.5) + " " + g() + " " + g(1, 2) + " "
                + g((Object[]) null) + " " + g((Object) null) + " " + g(new Object[] {1, 2, 3}) + " "
                + g(new int[] {1, 2}) + " " + g((Object) new String[2]) + " " + g((Object[]) new String[2]));
        System.out.println(h("s") + " " + h((Object) "s") + " " + h(new char[2]) + " " + h('c') + " " + h("a", 1) + " "
                + h(new StringBuilder()) + " " + h("a", (Object) null));
        System.out.println(
                k(List.of()) + " " + k(Set.of()) + " " + k((Iterable<?>) List.of()) + " " + k(new ArrayDeque<>()));
        System.out.println(r(() -> {
                    calls++;
                })
                + " " + r(() -> calls) + " "
                + r(() -> {
                    return "x";
                })
                + calls);
        System.out.println(v("n")
                + v("a", 1, "b", null)
                + v("arr", (Object) new Integer[] {1, 2}.length)
                + v("spread", (Object[]) new Integer[] {1, 2}));
        P1 p = new Q();
        System.out.println(
                p.m("s") + " " + p.m((Object) "s") + " " + new Q().m(1) + " " + p.m(1) + " " + new Q().m((Object) 1));
    }
}
