package conformance.panics.nullprivate;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Calling a private method of null, which needs nothing from the object. */
@Unikernel(name = "panics-nullprivate")
@Requires(Console.class)
public final class Main {
    static Main nothing;

    private void hello() {
        System.out.println("hello");
    }

    public static void main(String[] args) {
        new Main().hello();
        nothing.hello();
    }
}
