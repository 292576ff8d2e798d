package conformance.panics.exactoverflow;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Overflow in exact arithmetic. */
@Unikernel(name = "panics-exactoverflow")
@Requires(Console.class)
public final class Main {
    static int big = Integer.MAX_VALUE - 2;

    public static void main(String[] args) {
        while (true) {
            big = Math.addExact(big, 1);
            System.out.println(big);
        }
    }
}
