package conformance.panics.exit;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** System.exit with a status, from a nested call, past a finally. */
@Unikernel(name = "panics-exit")
@Requires(Console.class)
public final class Main {
    static void leave(int status) {
        System.exit(status);
    }

    public static void main(String[] args) {
        try {
            System.out.println("before");
            leave(args.length + 3);
            System.out.println("after");
        } finally {
            System.out.println("never");
        }
    }
}
