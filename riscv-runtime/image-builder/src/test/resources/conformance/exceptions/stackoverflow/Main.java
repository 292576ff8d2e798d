package conformance.exceptions.stackoverflow;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Endless recursion ends in a StackOverflowError that can be caught. */
@Unikernel(name = "exceptions-stackoverflow")
@Requires(Console.class)
public final class Main {
    static int depth;

    static int sink(int n) {
        depth++;
        return sink(n + 1) + 1;
    }

    public static void main(String[] args) {
        try {
            sink(0);
        } catch (StackOverflowError e) {
            System.out.println("caught " + (depth > 500));
        }
    }
}
