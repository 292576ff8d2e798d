package conformance.panics.longremainder;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Remainder of a long by zero in a compound assignment. */
@Unikernel(name = "panics-longremainder")
@Requires(Console.class)
public final class Main {
    static long zero;

    public static void main(String[] args) {
        long v = Long.MIN_VALUE;
        v %= zero - 1;
        System.out.println(v);
        v %= zero;
        System.out.println(v);
    }
}
