package conformance.exceptions.unwinding;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** An exception passes through many frames with handlers that do not match. */
@Unikernel(name = "exceptions-unwinding")
@Requires(Console.class)
public final class Main {
    static int depth;

    static int sink(int n) {
        try {
            depth++;
            if (n == 0) {
                throw new IllegalStateException("bottom");
            }
            return sink(n - 1) + 1;
        } catch (ArithmeticException e) {
            return -1;
        } finally {
            depth--;
        }
    }

    public static void main(String[] args) {
        try {
            System.out.println(sink(50));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + depth);
        }
        int caught = 0;
        for (int i = 0; i < 100; i++) {
            try {
                if (i % 3 == 0) {
                    throw new RuntimeException("" + i);
                }
                caught += 1000;
            } catch (RuntimeException e) {
                caught += e.getMessage().length();
            }
        }
        System.out.println(caught);
    }
}
