package conformance.traces.causes;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Causes, with what their traces have in common. */
@Unikernel(name = "traces-causes")
@Requires(Console.class)
public final class Main {
    static class Failure extends Exception {
        Failure(String text, Throwable cause) {
            super(text, cause);
        }

        Failure(Throwable cause) {
            super(cause);
        }
    }

    static void low(int n) {
        if (n == 0) {
            throw new IllegalArgumentException("low");
        }
        low(n - 1);
    }

    static void middle() throws Failure {
        try {
            low(2);
        } catch (IllegalArgumentException e) {
            throw new Failure("middle", e);
        }
    }

    static void high() throws Failure {
        try {
            middle();
        } catch (Failure e) {
            Failure wrapped = new Failure(e);
            throw wrapped;
        }
    }

    public static void main(String[] args) throws Exception {
        try {
            high();
        } catch (Failure e) {
            e.printStackTrace(System.out);
        }
        RuntimeException self = new RuntimeException("outer");
        RuntimeException other = new RuntimeException("inner", self);
        self.initCause(other);
        self.printStackTrace(System.out);
        Exception late = new Exception("late");
        late.initCause(new RuntimeException());
        late.printStackTrace(System.out);
        high();
    }
}
