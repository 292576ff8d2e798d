package conformance.panics.charat;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A character outside a string. */
@Unikernel(name = "panics-charat")
@Requires(Console.class)
public final class Main {
    static int index = 3;

    public static void main(String[] args) {
        String s = "abc";
        System.out.println(s.charAt(index - 1));
        System.out.println(s.charAt(index));
    }
}
