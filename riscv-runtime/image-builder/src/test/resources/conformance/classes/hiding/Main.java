package conformance.classes.hiding;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Fields are hidden, static methods are hidden and instance methods are overridden. */
@Unikernel(name = "classes-hiding")
@Requires(Console.class)
public final class Main {
    static class A {
        int v = 1;
        static String s = "A.s";

        static String stat() {
            return "A.stat";
        }

        String inst() {
            return "A.inst" + v;
        }

        String call() {
            return stat() + inst() + v + s;
        }
    }

    static class B extends A {
        int v = 2;
        static String s = "B.s";

        static String stat() {
            return "B.stat";
        }

        @Override
        String inst() {
            return "B.inst" + v + super.v + ((A) this).v + super.inst();
        }
    }

    static class C extends B {
        long v = 3;
    }

    public static void main(String[] args) {
        A a = new B();
        B b = new B();
        C c = new C();
        b.v += 10;
        ((A) b).v += 100;
        c.v <<= 40;
        ((B) c).v = -2;
        System.out.println(
                a.v + " " + ((B) a).v + " " + b.v + " " + ((A) b).v + " " + c.v + " " + ((B) c).v + " " + ((A) c).v);
        System.out.println(a.call() + " " + b.call() + " " + c.call());
        System.out.println(A.s + B.s + C.s + A.stat() + B.stat() + C.stat());
        C.s = "changed";
        System.out.println(A.s + " " + B.s);
    }
}
