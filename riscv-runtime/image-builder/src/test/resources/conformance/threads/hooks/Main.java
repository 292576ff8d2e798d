package conformance.threads.hooks;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Shutdown hooks run when main returns. */
@Unikernel(name = "threads-hooks")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Thread hook = new Thread(() -> {
            Thread thread = Thread.currentThread();
            System.out.println("hook " + thread.getName() + " " + thread.isAlive() + thread.getState());
            try {
                Runtime.getRuntime().addShutdownHook(new Thread());
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }, "last");
        Runtime.getRuntime().addShutdownHook(hook);
        Thread removed = new Thread(() -> System.out.println("never"));
        Runtime.getRuntime().addShutdownHook(removed);
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Runtime.getRuntime().removeShutdownHook(removed) + " " + Runtime.getRuntime().removeShutdownHook(removed));
        System.out.println("main ends");
    }
}
