package conformance.panics.arraystore;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A store of the wrong class into an array. */
@Unikernel(name = "panics-arraystore")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Object[] a = new String[2];
        a[0] = "fits";
        a[1] = null;
        System.out.println(a[0]);
        a[1] = 5;
        System.out.println(a[1]);
    }
}
