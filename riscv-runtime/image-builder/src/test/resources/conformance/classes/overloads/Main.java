package conformance.classes.overloads;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Overload resolution: exact, widening, boxing, varargs, null and inherited candidates. */
@Unikernel(name = "classes-overloads")
@Requires(Console.class)
public final class Main {
    static String f(byte v) {
        return "byte";
    }

    static String f(short v) {
        return "short";
    }

    static String f(int v) {
        return "int";
    }

    static String f(long v) {
        return "long";
    }

    static String f(double v) {
        return "double";
    }

    static String f(Object v) {
        return "Object";
    }

    static String f(String v) {
        return "String";
    }

    static String f(int... v) {
        return "int...";
    }

    static String g(long v) {
        return "long";
    }

    static String g(Integer v) {
        return "Integer";
    }

    static String h(Object o) {
        return "Object";
    }

    static String h(Integer... v) {
        return "Integer...";
    }

    static String two(int a, long b) {
        return "int,long";
    }

    static String two(long a, double b) {
        return "long,double";
    }

    static class P {
        String m(Object o) {
            return "P.Object";
        }

        String m(String s) {
            return "P.String";
        }
    }

    static class Q extends P {
        @Override
        String m(Object o) {
            return "Q.Object";
        }

        String m(Integer i) {
            return "Q.Integer";
        }
    }

    public static void main(String[] args) {
        byte b = 1;
        short s = 1;
        char c = 1;
        System.out.println(f(b) + " " + f(s) + " " + f(c) + " " + f(1) + " " + f(1L) + " " + f(1f) + " " + f(1.0) + " "
                + f("s") + " " + f((Object) "s") + " " + f((String) null) + " " + f(true) + " " + f() + " " + f(1, 2)
                + " " + f(Integer.valueOf(1)));
        System.out.println(g(1) + " " + g(b) + " " + g(Integer.valueOf(1)) + " " + h(1) + " " + h(1, 2) + " " + h()
                + " " + two(1, 2) + " " + two(1L, 2) + " " + two(c, b));
        P p = new Q();
        Q q = new Q();
        Object o = "text";
        System.out.println(
                p.m("s") + " " + p.m(o) + " " + p.m((Object) 1) + " " + q.m(1) + " " + q.m("s") + " " + q.m('c'));
    }
}
