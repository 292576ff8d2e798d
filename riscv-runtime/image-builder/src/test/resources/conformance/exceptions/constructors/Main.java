package conformance.exceptions.constructors;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Exceptions from constructors, initialisers of fields and super constructors. */
@Unikernel(name = "exceptions-constructors")
@Requires(Console.class)
public final class Main {
    static int made;
    static Base escaped;

    static class Base {
        final int v;

        Base(int v) {
            escaped = this;
            if (v == 1) {
                throw new IllegalArgumentException("base");
            }
            this.v = v;
        }
    }

    static class Derived extends Base {
        final int[] data = new int[v - 3];
        final int checked;

        Derived(int v) {
            super(check(v));
            made++;
            checked = 100 / (v - 5);
        }

        private static int check(int v) {
            if (v == 0) {
                throw new IllegalStateException("argument");
            }
            return v;
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 8; i++) {
            escaped = null;
            try {
                Derived d = new Derived(i);
                System.out.println(i + " made " + d.checked + " " + d.data.length);
            } catch (IllegalArgumentException | NegativeArraySizeException e) {
                System.out.println(i + " " + e.getClass().getSimpleName() + " " + e.getMessage());
            } catch (RuntimeException e) {
                System.out.println(i + " " + e);
            }
            System.out.println(made + " " + (escaped == null ? "none" : "" + escaped.v + (escaped instanceof Derived)));
        }
    }
}
