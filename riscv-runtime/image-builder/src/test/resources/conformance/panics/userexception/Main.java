package conformance.panics.userexception;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** An exception class of one's own, with a message. */
@Unikernel(name = "panics-userexception")
@Requires(Console.class)
public final class Main {
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(String message) {
            super("failure: " + message);
        }
    }

    static void check(int v) {
        if (v > 2) {
            throw new Failure("value " + v);
        }
        System.out.println(v);
    }

    public static void main(String[] args) {
        for (int i = 0; i < 10; i++) {
            check(i);
        }
    }
}
