package conformance.panics.nullunboxing;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Unboxing null. */
@Unikernel(name = "panics-nullunboxing")
@Requires(Console.class)
public final class Main {
    static Integer nothing;

    public static void main(String[] args) {
        System.out.println(nothing);
        int i = nothing;
        System.out.println(i);
    }
}
