package conformance.panics.negativearraysize;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A negative array length. */
@Unikernel(name = "panics-negativearraysize")
@Requires(Console.class)
public final class Main {
    static int size = -5;

    public static void main(String[] args) {
        System.out.println(new int[size + 5].length);
        System.out.println(new String[size].length);
    }
}
