package conformance.panics.parse;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Text that is no number. */
@Unikernel(name = "panics-parse")
@Requires(Console.class)
public final class Main {
    static String text = "12x";

    public static void main(String[] args) {
        System.out.println(Integer.parseInt("-12"));
        System.out.println(Integer.parseInt(text));
    }
}
