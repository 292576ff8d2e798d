package conformance.initialization.orderofall;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Order of initialisation: static and instance initialisers, field defaults, constructors of three levels, virtual calls, constants, and what is seen before. */
@Unikernel(name = "initialization-orderofall")
@Requires(Console.class)
public final class Main {
    static final StringBuilder LOG = new StringBuilder();

    static <T> T log(String s, T t) {
        LOG.append(s).append(' ');
        return t;
    }

    static class A {
        static int x = log("A.x", 1);
        int a = log("a", x + 1);
        final int constant = 7;

        {
            log("A{}", a);
        }

        A() {
            this(log("A()arg", 5));
            log("A()", 0);
        }

        A(int i) {
            log("A(int)" + show(), i);
        }

        static {
            log("A.static", x);
        }

        String show() {
            return "[A" + a + "]";
        }
    }

    static class B extends A {
        private final String text = log("b.text", "set");
        private int number = log("b.number", 9);
        private final int compileTime = 3;
        private Integer boxed;
        static final String LATE = log("B.LATE", "late");

        {
            boxed = number + 1;
            number += 10;
        }

        B() {
            super(log("B()arg", 2));
            log("B()" + show(), 0);
        }

        B(String s) {
            log("B(String)" + show() + s, 0);
        }

        @Override
        String show() {
            return "[B" + text + number + compileTime + boxed + constant + "]";
        }
    }

    static class C extends B {
        final List<String> list = new ArrayList<>(List.of(log("c.list", "first")));

        C() {
            super(log("C()arg", "z"));
            list.add("second");
        }

        @Override
        String show() {
            return "[C" + list + super.show() + "]";
        }
    }

    static class Statics {
        static int early = early();
        static int value = 5;
        static final int CONSTANT = 6;
        static final Integer BOXED = 7;
        static final int[] ARRAY;

        static {
            value++;
            Statics.later = 70;
            ARRAY = new int[] {value, Statics.later, CONSTANT};
        }

        static int later = 8;
        static int last = later + 1;

        static int early() {
            return value * 100 + CONSTANT * 10 + (BOXED == null ? 1 : 2) + later;
        }
    }

    static void step(Object o) {
        System.out.println(o + ": " + LOG);
        LOG.setLength(0);
    }

    public static void main(String[] args) {
        step("start");
        A[] none = new A[2];
        step(none.length);
        step(new A().show());
        step(new B().show());
        step(new B("s").show());
        step(new C().show());
        step(
                new A(1) {
                    int extra = log("anonymous", 4);

                    @Override
                    String show() {
                        return "[anonymous" + extra + "]";
                    }
                }.show());
        System.out.println(Statics.early + " " + Statics.value + " " + Statics.later + " " + Statics.last + " "
                + Arrays.toString(Statics.ARRAY));
    }
}
