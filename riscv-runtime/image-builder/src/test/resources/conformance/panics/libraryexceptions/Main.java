package conformance.panics.libraryexceptions;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** An exception of the library thrown by the program. */
@Unikernel(name = "panics-libraryexceptions")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        System.out.println("before");
        if (args.length == 0) {
            throw new UnsupportedOperationException("not here");
        }
        System.out.println("after");
    }
}
