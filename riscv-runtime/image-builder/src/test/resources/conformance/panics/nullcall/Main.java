package conformance.panics.nullcall;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Calling a method of null. */
@Unikernel(name = "panics-nullcall")
@Requires(Console.class)
public final class Main {
    static String nothing;

    public static void main(String[] args) {
        System.out.println("text".length());
        System.out.println(nothing.length());
    }
}
