package conformance.panics.intdivision;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Division of an int by zero. */
@Unikernel(name = "panics-intdivision")
@Requires(Console.class)
public final class Main {
    static int zero;

    public static void main(String[] args) {
        System.out.println("before");
        System.out.println(7 / zero);
        System.out.println("after");
    }
}
