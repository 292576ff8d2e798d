package conformance.threads.ownhandler;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A thread's own handler goes before the default one, and what it throws is ignored. */
@Unikernel(name = "threads-ownhandler")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Thread.setDefaultUncaughtExceptionHandler((thread, exception) -> System.out.println("default"));
        Thread main = Thread.currentThread();
        System.out.println(main.getUncaughtExceptionHandler() == main.getThreadGroup());
        main.setUncaughtExceptionHandler((thread, exception) -> {
            System.out.println("own " + exception.getMessage());
            throw new IllegalStateException("ignored");
        });
        Object[] objects = new Integer[1];
        objects[0] = "not a number";
    }
}
