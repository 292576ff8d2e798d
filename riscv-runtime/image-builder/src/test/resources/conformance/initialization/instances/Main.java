package conformance.initialization.instances;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Field initialisers and initialiser blocks run after the super constructor, in textual order. */
@Unikernel(name = "initialization-instances")
@Requires(Console.class)
public final class Main {
    static int counter;

    static int note(String s) {
        System.out.println(++counter + " " + s);
        return counter;
    }

    static class Base {
        int a = note("Base.a");

        {
            note("Base block");
        }

        Base() {
            this(note("Base() argument"));
            note("Base()");
        }

        Base(int v) {
            note("Base(int) " + v + " " + a + " " + b);
        }

        int b = note("Base.b");
    }

    static class Derived extends Base {
        int c = note("Derived.c");

        Derived() {
            super();
            note("Derived()");
        }

        Derived(int v) {
            super(note("super argument " + v));
            note("Derived(int) " + c + d);
        }

        {
            d = 5;
            note("Derived block " + c);
        }

        int d = note("Derived.d") + 100;
    }

    public static void main(String[] args) {
        new Derived();
        System.out.println(new Derived(9).d);
        new Base(1) {
            int e = note("anonymous.e");
        };
    }
}
