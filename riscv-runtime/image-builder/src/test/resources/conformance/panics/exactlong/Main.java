package conformance.panics.exactlong;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Overflow in exact arithmetic of longs. */
@Unikernel(name = "panics-exactlong")
@Requires(Console.class)
public final class Main {
    static long big = 3037000499L;

    public static void main(String[] args) {
        System.out.println(Math.multiplyExact(big, big));
        System.out.println(Math.multiplyExact(big + 1, big + 1));
    }
}
