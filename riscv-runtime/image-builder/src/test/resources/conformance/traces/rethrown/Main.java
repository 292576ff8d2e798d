package conformance.traces.rethrown;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** What is thrown again, from handlers and finally blocks, keeps the trace it was made with. */
@Unikernel(name = "traces-rethrown")
@Requires(Console.class)
public final class Main {
    static void work(int n) {
        try {
            if (n == 0) {
                throw new IllegalStateException("worked");
            }
            work(n - 1);
        } finally {
            System.out.println("leaving " + n);
        }
    }

    static void translate() {
        try {
            work(2);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
            throw e;
        }
    }

    static int replaced() {
        try {
            return Integer.parseInt("1") / zero();
        } finally {
            again();
        }
    }

    static int zero() {
        return 0;
    }

    static void again() {
        throw new UnsupportedOperationException("in finally");
    }

    public static void main(String[] args) {
        try {
            translate();
        } catch (IllegalStateException e) {
            e.printStackTrace(System.out);
        }
        try {
            replaced();
        } catch (UnsupportedOperationException e) {
            e.printStackTrace(System.out);
        }
        translate();
    }
}
