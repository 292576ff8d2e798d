package conformance.control.tableswitch;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Dense switches with fall-through, defaults in the middle and gaps. */
@Unikernel(name = "control-tableswitch")
@Requires(Console.class)
public final class Main {
    static int dense(int v) {
        switch (v) {
            case 0:
                return 10;
            case 1:
            case 2:
                v += 5;
            case 3:
                v *= 2;
                break;
            default:
                v = -1;
            case 5:
                v -= 100;
                break;
            case 6:
                return 66;
        }
        return v;
    }

    static String around(int v) {
        switch (v) {
            case -2:
                return "minus two";
            case -1:
                return "minus one";
            case 1:
                return "one";
            case 2:
                return "two";
            default:
                return "other";
        }
    }

    static int none(int v) {
        switch (v) {
            case 100:
            case 101:
            case 102:
                v++;
        }
        return v;
    }

    static int edge(int v) {
        switch (v) {
            case Integer.MAX_VALUE:
                return 1;
            case Integer.MAX_VALUE - 1:
                return 2;
            case Integer.MAX_VALUE - 2:
                return 3;
        }
        return 0;
    }

    public static void main(String[] args) {
        for (int v = -3; v < 9; v++) {
            System.out.println(v + " " + dense(v) + " " + around(v) + " " + none(v + 99));
        }
        System.out.println(
                edge(Integer.MAX_VALUE) + " " + edge(Integer.MAX_VALUE - 2) + " " + edge(Integer.MAX_VALUE - 3) + " "
                        + edge(Integer.MIN_VALUE) + " " + dense(Integer.MIN_VALUE) + " " + around(Integer.MAX_VALUE));
    }
}
