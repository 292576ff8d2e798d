package conformance.control.returns;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Early returns from every depth, of every type. */
@Unikernel(name = "control-returns")
@Requires(Console.class)
public final class Main {
    static int find(int[] a, int wanted) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    static boolean odd(int v) {
        if ((v & 1) == 0) return false;
        else return true;
    }

    static long longOf(int v) {
        while (true) {
            if (v > 100) {
                return v * 10000000000L;
            }
            v *= 3;
        }
    }

    static float floatOf(int v) {
        return v;
    }

    static double doubleOf(int v) {
        return v / 8.0;
    }

    static char charOf(int v) {
        return (char) v;
    }

    static byte byteOf(int v) {
        return (byte) v;
    }

    static short shortOf(int v) {
        return (short) v;
    }

    static String stringOf(int v) {
        if (v < 0) {
            return null;
        }
        return "s" + v;
    }

    static void nothing(int v) {
        if (v > 2) {
            return;
        }
        System.out.println("small " + v);
    }

    public static void main(String[] args) {
        int[] a = {4, 2, 7};
        System.out.println(find(a, 7) + " " + find(a, 4) + " " + find(a, 5));
        System.out.println(odd(3) + " " + odd(-4) + " " + longOf(1) + " " + (int) (floatOf(9) * 2) + " "
                + (int) (doubleOf(20) * 4) + " " + charOf(65601) + " " + byteOf(200) + " " + shortOf(40000) + " "
                + stringOf(-1) + stringOf(1));
        nothing(1);
        nothing(3);
        if (a.length == 3) {
            return;
        }
        System.out.println("never");
    }
}
