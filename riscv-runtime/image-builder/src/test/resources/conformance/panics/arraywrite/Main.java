package conformance.panics.arraywrite;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Writing before the start of an array. */
@Unikernel(name = "panics-arraywrite")
@Requires(Console.class)
public final class Main {
    static int index = 2;

    public static void main(String[] args) {
        byte[] a = new byte[5];
        for (; ; index--) {
            a[index] = 1;
            System.out.println(index);
        }
    }
}
