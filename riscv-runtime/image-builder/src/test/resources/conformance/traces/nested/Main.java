package conformance.traces.nested;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Calls in calls, on several lines, and an uncaught end. */
@Unikernel(name = "traces-nested")
@Requires(Console.class)
public final class Main {
    static int first(int n) {
        return second(n)
                + 1;
    }

    static int second(int n) {
        int local = n * 2;
        return third(
                local,
                n - 1);
    }

    static int third(int a, int b) {
        if (a > b) {
            throw new IllegalStateException("a is " + a);
        }
        return b;
    }

    public static void main(String[] args) {
        try {
            first(args.length - 3);
            first(args.length + 4);
        } catch (IllegalStateException e) {
            e.printStackTrace(System.out);
        }
        first(args.length + 5);
    }
}
