package conformance.panics.arraycopybounds;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** arraycopy past the end. */
@Unikernel(name = "panics-arraycopybounds")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int[] a = new int[5];
        System.arraycopy(a, 2, a, 0, 3);
        System.out.println("copied");
        System.arraycopy(a, 2, a, 0, 4);
        System.out.println("after");
    }
}
