package conformance.panics.negativedimension;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A negative length in the second dimension. */
@Unikernel(name = "panics-negativedimension")
@Requires(Console.class)
public final class Main {
    static int size = -1;

    public static void main(String[] args) {
        System.out.println("before");
        System.out.println(new int[3][size].length);
    }
}
