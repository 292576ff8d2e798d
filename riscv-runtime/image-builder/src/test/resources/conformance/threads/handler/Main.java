package conformance.threads.handler;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The default handler of uncaught exceptions, and a hook after it. */
@Unikernel(name = "threads-handler")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Thread.setDefaultUncaughtExceptionHandler((thread, exception) ->
                System.out.println(thread.getName() + " died of " + exception + " "
                        + (Thread.getDefaultUncaughtExceptionHandler() != null)));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        throw new IllegalStateException("end");
    }
}
