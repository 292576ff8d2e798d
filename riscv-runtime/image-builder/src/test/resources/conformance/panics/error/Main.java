package conformance.panics.error;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** An error rather than an exception. */
@Unikernel(name = "panics-error")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        System.out.println("before");
        throw new AssertionError("value " + args.length);
    }
}
