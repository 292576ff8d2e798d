package conformance.control.unreachablecode;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Conditions that are constant, and code that can never run. */
@Unikernel(name = "control-unreachablecode")
@Requires(Console.class)
public final class Main {
    static final boolean DEBUG = false;
    static boolean flag = false;

    static int choose(int v) {
        if (DEBUG) {
            return -1;
        }
        while (true) {
            v++;
            if (v > 10) {
                return v;
            }
        }
    }

    static String ladder(int v) {
        if (v < 0) {
            return "a";
        } else if (v >= 0) {
            return "b";
        } else {
            return "c";
        }
    }

    public static void main(String[] args) {
        System.out.println(choose(3) + " " + choose(30) + ladder(-1) + ladder(0));
        if (flag) {
            System.out.println("flag");
        }
        if (flag || !flag) {
            System.out.println("always");
        }
        assert flag : "assertions are off";
        boolean enabled = false;
        assert enabled = true;
        System.out.println("assertions " + enabled);
        for (int i = 0; false || i < 2; i++) {
            System.out.println(i);
        }
        do {
            System.out.println("once");
        } while (DEBUG);
    }
}
