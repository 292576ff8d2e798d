package conformance.panics.substring;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A substring that begins after its end. */
@Unikernel(name = "panics-substring")
@Requires(Console.class)
public final class Main {
    static int index = 3;

    public static void main(String[] args) {
        String s = "abcdef";
        System.out.println(s.substring(index, 6));
        System.out.println(s.substring(index, 2));
    }
}
