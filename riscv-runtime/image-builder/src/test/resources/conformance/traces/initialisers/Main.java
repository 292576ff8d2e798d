package conformance.traces.initialisers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A class initialiser that fails when the program runs. */
@Unikernel(name = "traces-initialisers")
@Requires(Console.class)
public final class Main {
    static int zero;

    static class Broken {
        static final int VALUE = compute();

        static int compute() {
            return 10 / zero;
        }

        static int get() {
            return VALUE;
        }
    }

    static class Second {
        static final int[] DATA = new int[2];

        static {
            for (int i = zero; i < 3; i++) {
                DATA[i] = i;
            }
        }
    }

    public static void main(String[] args) {
        zero = args.length;
        try {
            System.out.println(Broken.get());
        } catch (ExceptionInInitializerError e) {
            e.printStackTrace(System.out);
        }
        new Second();
    }
}
