package conformance.exceptions.rethrow;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Rethrowing, wrapping and causes. */
@Unikernel(name = "exceptions-rethrow")
@Requires(Console.class)
public final class Main {
    static void inner() throws Exception {
        throw new Exception("inner");
    }

    static void outer() {
        try {
            inner();
        } catch (Exception e) {
            throw new RuntimeException("outer", e);
        }
    }

    public static void main(String[] args) {
        try {
            outer();
        } catch (RuntimeException e) {
            System.out.println(e.getMessage() + " <- " + e.getCause().getMessage() + " "
                    + (e.getCause().getCause() == null));
            System.out.println(new RuntimeException(e.getCause()).getMessage());
        }
        Throwable first = null;
        try {
            try {
                throw new IllegalStateException("same");
            } catch (RuntimeException e) {
                first = e;
                throw e;
            }
        } catch (IllegalStateException e) {
            System.out.println(e == first);
        }
    }
}
