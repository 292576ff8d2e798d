package conformance.traces.constructors;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Exceptions made in constructors, and constructors of exceptions that fail. */
@Unikernel(name = "traces-constructors")
@Requires(Console.class)
public final class Main {
    static class Base {
        Base(int n) {
            init(n);
        }

        void init(int n) {
            throw new UnsupportedOperationException("base " + n);
        }
    }

    static class Derived extends Base {
        final int[] data = new int[2];

        Derived(int n) {
            super(
                    n + 1);
        }

        Derived() {
            this(4);
        }
    }

    static class Problem extends RuntimeException {
        Problem(String text) {
            super(text);
        }

        Problem(int n) {
            this("problem " + n);
        }
    }

    static class Worse extends Problem {
        Worse(int n) {
            super(n);
            if (n > 3) {
                throw new Problem("while another is made");
            }
        }
    }

    static void run(int n) {
        switch (n) {
            case 0:
                new Derived();
                break;
            case 1:
                throw new Problem(7);
            case 2:
                throw new Worse(2);
            default:
                throw new Worse(n + 1);
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 4; i++) {
            try {
                run(i + args.length);
            } catch (RuntimeException e) {
                e.printStackTrace(System.out);
            }
        }
        run(args.length + 3);
    }
}
