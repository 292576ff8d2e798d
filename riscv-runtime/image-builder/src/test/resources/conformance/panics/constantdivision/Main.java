package conformance.panics.constantdivision;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Division by a zero that a compiler can see. */
@Unikernel(name = "panics-constantdivision")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        System.out.println("before");
        int zero = 0;
        System.out.println(1 / zero);
    }
}
