package conformance.panics.thrownull;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Throwing null. */
@Unikernel(name = "panics-thrownull")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        RuntimeException nothing = args.length > 3 ? new RuntimeException() : null;
        System.out.println("before");
        throw nothing;
    }
}
