package conformance.threads.exithook;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Shutdown hooks run at exit, too, and the status stays. */
@Unikernel(name = "threads-exithook")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        System.out.println("exits");
        System.exit(5);
    }
}
