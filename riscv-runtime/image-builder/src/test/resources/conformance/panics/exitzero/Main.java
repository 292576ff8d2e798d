package conformance.panics.exitzero;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** System.exit with success, in the middle of a loop. */
@Unikernel(name = "panics-exitzero")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        for (int i = 0; ; i++) {
            System.out.println(i);
            if (i == 4) {
                System.exit(0);
            }
        }
    }
}
