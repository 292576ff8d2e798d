package conformance.folding.branches;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Branches, switches and loops on constants. */
@Unikernel(name = "folding-branches")
@Requires(Console.class)
public final class Main {
    enum Mode {
        FAST,
        SMALL
    }

    static final Mode MODE = pick();
    static final boolean VERBOSE = MODE == Mode.SMALL;
    static final int LEVEL = Integer.parseInt("3");

    static Mode pick() {
        return "small".length() > 4 ? Mode.SMALL : Mode.FAST;
    }

    static int level() {
        return VERBOSE ? LEVEL * 2 : -1;
    }

    static String text(int v) {
        switch (v) {
            case 6:
                return "six";
            case -1:
                return "minus";
            default:
                return "other";
        }
    }

    public static void main(String[] args) {
        if (VERBOSE) {
            System.out.println("verbose " + MODE);
        } else {
            System.out.println("quiet");
        }
        System.out.println(text(level()) + " "
                + switch (MODE) {
                    case FAST -> 1;
                    case SMALL -> 2;
                });
        int n = 0;
        for (int i = 0; i < LEVEL; i++) {
            n += i << LEVEL;
        }
        while (n > 100 && !VERBOSE) {
            n--;
        }
        Object o = MODE;
        System.out.println(n + " " + (o instanceof Mode) + " " + (o == Mode.SMALL ? "same" : "different"));
    }
}
