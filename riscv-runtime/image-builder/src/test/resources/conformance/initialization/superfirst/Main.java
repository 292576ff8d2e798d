package conformance.initialization.superfirst;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Superclasses are initialised first, and a static inherited field initialises only its own class. */
@Unikernel(name = "initialization-superfirst")
@Requires(Console.class)
public final class Main {
    static void note(String s) {
        System.out.println("init " + s);
    }

    static class A {
        static int a = 1;

        static {
            note("A");
        }
    }

    static class B extends A {
        static int b = a + 1;

        static {
            note("B");
        }
    }

    static class C extends B {
        static int c = b + 1;

        static {
            note("C");
        }

        static void nothing() {}
    }

    static class X {
        static int x = 10;

        static {
            note("X");
        }
    }

    static class Y extends X {
        static {
            note("Y");
        }
    }

    static class P {
        static {
            note("P");
        }

        static void inherited() {
            System.out.println("P.inherited");
        }
    }

    static class Q extends P {
        static {
            note("Q");
        }
    }

    public static void main(String[] args) {
        System.out.println("start");
        C.nothing();
        System.out.println(C.c + B.b + A.a);
        System.out.println(Y.x);
        Q.inherited();
        System.out.println("then");
        new Y();
        new Q();
        System.out.println("end");
    }
}
