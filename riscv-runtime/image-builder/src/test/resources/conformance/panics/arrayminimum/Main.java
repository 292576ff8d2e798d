package conformance.panics.arrayminimum;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The most negative index into an array of objects. */
@Unikernel(name = "panics-arrayminimum")
@Requires(Console.class)
public final class Main {
    static int index = Integer.MIN_VALUE;

    public static void main(String[] args) {
        String[] a = {"a"};
        System.out.println(a[index ^ Integer.MIN_VALUE]);
        System.out.println(a[index]);
    }
}
