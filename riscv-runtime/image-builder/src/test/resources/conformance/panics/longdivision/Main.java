package conformance.panics.longdivision;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Division of a long by zero, deep in a call. */
@Unikernel(name = "panics-longdivision")
@Requires(Console.class)
public final class Main {
    static long divide(long a, long b) {
        return a / b;
    }

    public static void main(String[] args) {
        for (long i = 3; i > -3; i--) {
            System.out.println(divide(100, i));
        }
    }
}
