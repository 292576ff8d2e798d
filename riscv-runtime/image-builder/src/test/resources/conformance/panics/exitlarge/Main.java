package conformance.panics.exitlarge;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A status above 127. */
@Unikernel(name = "panics-exitlarge")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        System.out.println("before");
        System.exit(200);
    }
}
