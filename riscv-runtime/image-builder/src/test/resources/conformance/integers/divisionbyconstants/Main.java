package conformance.integers.divisionbyconstants;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Division by constants, which compilers replace by multiplications and shifts. */
@Unikernel(name = "integers-divisionbyconstants")
@Requires(Console.class)
public final class Main {
    static int[] ints = {
        0,
        1,
        -1,
        5,
        -5,
        6,
        -6,
        7,
        99,
        100,
        101,
        -99,
        -100,
        -101,
        641,
        1 << 16,
        -(1 << 16),
        Integer.MAX_VALUE,
        Integer.MIN_VALUE
    };
    static long[] longs = {
        0,
        1,
        -1,
        999,
        1000,
        1001,
        -999,
        -1000,
        1L << 40,
        -(1L << 40),
        1234567890123456789L,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    public static void main(String[] args) {
        for (int v : ints) {
            System.out.println(v + ": " + v / 1 + " " + v / 2 + " " + v / 3 + " " + v / 5 + " " + v / 6 + " " + v / 7
                    + " " + v / 10 + " " + v / 25 + " " + v / 100 + " " + v / 625 + " " + v / 641 + " " + v / 1000000007
                    + " " + v / Integer.MAX_VALUE + " " + v / Integer.MIN_VALUE);
            System.out.println(v % 1 + " " + v % 2 + " " + v % 3 + " " + v % 4 + " " + v % 7 + " " + v % 10 + " "
                    + v % 16 + " " + v % -16 + " " + v % 1000000007 + " " + v % Integer.MIN_VALUE);
            System.out.println(v / 2 + " " + v / 4 + " " + v / 8 + " " + v / -2 + " " + v / -8 + " " + v / 1024 + " "
                    + v / -1 + " " + v % -1);
        }
        for (long v : longs) {
            System.out.println(v + ": " + v / 2 + " " + v / 3 + " " + v / 7 + " " + v / 10 + " " + v / 1000 + " "
                    + v / 1000000000000L + " " + v / Long.MIN_VALUE + " " + v / -1);
            System.out.println(v % 2 + " " + v % 3 + " " + v % 7 + " " + v % 10 + " " + v % 1024 + " "
                    + v % 1000000000000L + " " + v % Long.MIN_VALUE + " " + v % -1);
        }
    }
}
