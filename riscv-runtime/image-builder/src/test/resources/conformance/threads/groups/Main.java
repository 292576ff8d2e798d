package conformance.threads.groups;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A thread group that handles what its threads do not catch. */
@Unikernel(name = "threads-groups")
@Requires(Console.class)
public final class Main {
    static final class Careful extends ThreadGroup {
        Careful() {
            super("careful");
        }

        @Override
        public void uncaughtException(Thread thread, Throwable exception) {
            System.out.println(thread.getName() + " " + exception.getMessage());
        }
    }

    public static void main(String[] args) {
        Thread hook = new Thread(new Careful(), () -> {
            throw new IllegalStateException("from the hook");
        }, "hook");
        System.out.println(hook.getUncaughtExceptionHandler() == hook.getThreadGroup());
        Runtime.getRuntime().addShutdownHook(hook);
        System.out.println(Runtime.getRuntime().availableProcessors() > 0);
    }
}
