package conformance.panics.nullstore;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Storing into a field of null after the value was computed. */
@Unikernel(name = "panics-nullstore")
@Requires(Console.class)
public final class Main {
    long v;
    static Main nothing;

    static long tick() {
        System.out.println("evaluated");
        return 1;
    }

    public static void main(String[] args) {
        nothing.v = tick();
        System.out.println("after");
    }
}
