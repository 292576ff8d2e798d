package conformance.panics.nullswitch;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Switching on null strings. */
@Unikernel(name = "panics-nullswitch")
@Requires(Console.class)
public final class Main {
    static String nothing;

    public static void main(String[] args) {
        System.out.println("before");
        switch (nothing) {
            case "a":
                System.out.println("a");
                break;
            default:
                System.out.println("default");
        }
    }
}
