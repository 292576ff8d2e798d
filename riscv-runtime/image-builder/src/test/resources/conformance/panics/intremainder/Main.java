package conformance.panics.intremainder;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Remainder of an int by zero, whose result is not used. */
@Unikernel(name = "panics-intremainder")
@Requires(Console.class)
public final class Main {
    static int zero;

    public static void main(String[] args) {
        System.out.println("before");
        int unused = 7 % zero;
        System.out.println("after");
    }
}
