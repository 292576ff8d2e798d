package conformance.panics.arraystorenested;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A store of the wrong array into an array of arrays. */
@Unikernel(name = "panics-arraystorenested")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Object[] a = new int[2][];
        a[0] = new int[] {1};
        System.out.println(((int[]) a[0])[0]);
        a[1] = new long[] {1};
        System.out.println("after");
    }
}
