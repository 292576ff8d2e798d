package conformance.panics.nullfield;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Reading a field of null. */
@Unikernel(name = "panics-nullfield")
@Requires(Console.class)
public final class Main {
    int v = 5;
    static Main nothing;

    public static void main(String[] args) {
        System.out.println(new Main().v);
        System.out.println(nothing.v);
    }
}
