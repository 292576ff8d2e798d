package conformance.initialization.conditional;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** An initialiser that runs in only one branch, in a loop or in a called method. */
@Unikernel(name = "initialization-conditional")
@Requires(Console.class)
public final class Main {
    static String log = "";

    static class One {
        static int v = 1;

        static {
            log += "One ";
        }

        static int bump() {
            return v++;
        }
    }

    static class Two {
        static int v = 2;

        static {
            log += "Two(" + One.v + ") ";
        }
    }

    static class Three {
        static int v;

        static {
            log += "Three ";
            v = One.bump() + Two.v;
        }
    }

    static int use(int i) {
        switch (i) {
            case 2:
                return One.bump();
            case 4:
                return Three.v;
            case 6:
                return Two.v;
            default:
                return 0;
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 8; i++) {
            int r = use(i);
            System.out.println(i + " " + r + " " + log);
        }
        System.out.println(One.v);
    }
}
