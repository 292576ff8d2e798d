package conformance.language.initorder;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Supplier;

/** The order of field initialisers, blocks and constructors through three levels. */
@Unikernel(name = "language-initorder")
@Requires(Console.class)
public final class Main {
    static final StringBuilder LOG = new StringBuilder();

    static int log(String s) {
        LOG.append(s).append(' ');
        return s.length();
    }

    static class A {
        static int s = log("A.static");
        int a = log("A.a");

        {
            log("A.block");
        }

        A() {
            this(log("A.argument"));
            log("A()");
        }

        A(int x) {
            log("A(int)");
            hook();
        }

        void hook() {
            log("A.hook");
        }
    }

    static class B extends A {
        static {
            log("B.static");
        }

        int b = log("B.b");
        String text = "set";

        B() {
            super();
            log("B()");
        }

        {
            log("B.block:" + text);
        }

        @Override
        void hook() {
            log("B.hook:" + b + text);
        }
    }

    static class C extends B {
        final int c;
        static int s2 = log("C.static");
        final int constant = 5;
        final Integer boxed = 6;

        C() {
            log("C()");
            c = 9;
            log("c=" + c);
        }

        @Override
        void hook() {
            super.hook();
            log("C.hook:" + c + constant + boxed);
        }
    }

    interface I {
        int X = log("I.x");

        default void d() {}
    }

    interface J {
        int Y = log("J.y");

        void d();
    }

    static class D implements I, J {
        static {
            log("D.static");
        }

        @Override
        public void d() {}
    }

    static class Lazy {
        static {
            log("Lazy.static");
        }

        static final int CONSTANT = 3;
        static final Integer BOXED = 4;
        static int plain = 5;

        static void method() {}
    }

    enum E {
        X(log("E.X")),
        Y(log("E.Y")) {
            {
                log("Y.block");
            }
        };

        static {
            log("E.static");
        }

        E(int i) {
            log("E(" + i + ")");
        }
    }

    public static void main(String[] args) {
        log("start");
        new C();
        log("|");
        new C();
        log("|");
        new D();
        log("|");
        log("constant" + Lazy.CONSTANT);
        log("array" + new Lazy[2].length);
        log("boxed" + Lazy.BOXED);
        log("|");
        log("" + J.Y);
        log("" + E.Y);
        log("|");
        Object o = (Supplier<E>) () -> E.X;
        log("end");
        System.out.println(LOG.toString().replace("| ", "\n"));
    }
}
