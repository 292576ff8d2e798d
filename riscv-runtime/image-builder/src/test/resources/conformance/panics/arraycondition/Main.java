package conformance.panics.arraycondition;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** An index error where the right side of an assignment was already evaluated. */
@Unikernel(name = "panics-arraycondition")
@Requires(Console.class)
public final class Main {
    static int tick() {
        System.out.println("evaluated");
        return 1;
    }

    public static void main(String[] args) {
        double[] a = new double[1];
        a[a.length] = tick();
    }
}
