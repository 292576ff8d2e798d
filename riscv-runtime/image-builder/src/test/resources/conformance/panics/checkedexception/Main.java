package conformance.panics.checkedexception;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A checked exception without a message. */
@Unikernel(name = "panics-checkedexception")
@Requires(Console.class)
public final class Main {
    static class Trouble extends Exception {
        private static final long serialVersionUID = 1;
    }

    static class Inner extends Trouble {
        private static final long serialVersionUID = 1;
    }

    public static void main(String[] args) throws Exception {
        System.out.println("before");
        throw new Inner();
    }
}
