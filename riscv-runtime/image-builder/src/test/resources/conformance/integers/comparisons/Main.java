package conformance.integers.comparisons;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** All six comparisons of ints and longs, as conditions and as values. */
@Unikernel(name = "integers-comparisons")
@Requires(Console.class)
public final class Main {
    static int[] ints = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};
    static long[] longs = {0, 1, -1, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE};

    static String compare(int a, int b) {
        String r = "";
        r += a < b ? "L" : "-";
        r += a <= b ? "l" : "-";
        r += a > b ? "G" : "-";
        r += a >= b ? "g" : "-";
        r += a == b ? "E" : "-";
        r += a != b ? "N" : "-";
        return r;
    }

    static String compare(long a, long b) {
        String r = "";
        r += a < b ? "L" : "-";
        r += a <= b ? "l" : "-";
        r += a > b ? "G" : "-";
        r += a >= b ? "g" : "-";
        r += a == b ? "E" : "-";
        r += a != b ? "N" : "-";
        return r;
    }

    public static void main(String[] args) {
        for (int a : ints) {
            for (int b : ints) {
                boolean less = a < b;
                System.out.println(compare(a, b) + compare((long) a, (long) b) + less + Integer.compare(a, b));
            }
            System.out.println(
                    (a < 0) + " " + (a <= 0) + " " + (a > 0) + " " + (a >= 0) + " " + (a == 0) + " " + (a != 0));
        }
        for (long a : longs) {
            for (long b : longs) {
                System.out.println(compare(a, b) + Long.compare(a, b));
            }
            System.out.println(
                    (a < 0) + " " + (a <= 0) + " " + (a > 0) + " " + (a >= 0) + " " + (a == 0) + " " + (a != 0));
        }
    }
}
