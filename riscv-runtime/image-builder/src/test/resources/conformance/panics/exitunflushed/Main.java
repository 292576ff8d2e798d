package conformance.panics.exitunflushed;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Output without a line end arrives before the exit. */
@Unikernel(name = "panics-exitunflushed")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        System.out.print("no line end");
        System.out.print('!');
        System.exit(7);
    }
}
