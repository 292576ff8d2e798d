package conformance.exceptions.nestedfinally;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** finally blocks that throw, return, break and continue over what is pending. */
@Unikernel(name = "exceptions-nestedfinally")
@Requires(Console.class)
public final class Main {
    static String trace = "";

    @SuppressWarnings("finally")
    static int f(int kind) {
        for (int i = 0; i < 3; i++) {
            try {
                try {
                    trace += "a" + i;
                    if (kind < 4) {
                        throw new IllegalStateException("first");
                    }
                    return 10;
                } finally {
                    trace += "b";
                    if (kind == 1) {
                        throw new IllegalArgumentException("second");
                    }
                    if (kind == 2 || kind == 5) {
                        continue;
                    }
                    if (kind == 3) {
                        break;
                    }
                }
            } catch (IllegalArgumentException e) {
                trace += "c" + e.getMessage();
            } finally {
                trace += "d";
            }
        }
        return 20;
    }

    public static void main(String[] args) {
        for (int kind = 0; kind < 6; kind++) {
            try {
                trace += f(kind);
            } catch (RuntimeException e) {
                trace += "!" + e.getMessage();
            }
            trace += " ";
        }
        System.out.println(trace);
    }
}
