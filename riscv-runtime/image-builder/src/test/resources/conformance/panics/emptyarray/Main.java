package conformance.panics.emptyarray;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Index 0 of an empty array, inside an array of arrays. */
@Unikernel(name = "panics-emptyarray")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        long[][] a = new long[3][0];
        System.out.println(a[2].length);
        a[2][0]++;
        System.out.println("after");
    }
}
