package conformance.threads.halt;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** halt does not run shutdown hooks. */
@Unikernel(name = "threads-halt")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        System.out.println("halts");
        Runtime.getRuntime().halt(6);
    }
}
