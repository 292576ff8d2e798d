package conformance.panics.arrayread;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Reading just past the end of an array. */
@Unikernel(name = "panics-arrayread")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int[] a = {1, 2, 3};
        for (int i = 0; i <= a.length; i++) {
            System.out.println(a[i]);
        }
    }
}
