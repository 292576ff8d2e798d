package conformance.panics.nullarray;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The length, the elements and the loop over a null array. */
@Unikernel(name = "panics-nullarray")
@Requires(Console.class)
public final class Main {
    static int[] nothing;

    public static void main(String[] args) {
        System.out.println("before");
        int sum = 0;
        for (int v : nothing) {
            sum += v;
        }
        System.out.println(sum);
    }
}
