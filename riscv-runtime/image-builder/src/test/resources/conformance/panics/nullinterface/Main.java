package conformance.panics.nullinterface;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Calling an interface method of null. */
@Unikernel(name = "panics-nullinterface")
@Requires(Console.class)
public final class Main {
    interface I {
        int m();
    }

    static I[] all = {
        new I() {
            public int m() {
                return 1;
            }
        },
        null
    };

    public static void main(String[] args) {
        for (I i : all) {
            System.out.println(i.m());
        }
    }
}
