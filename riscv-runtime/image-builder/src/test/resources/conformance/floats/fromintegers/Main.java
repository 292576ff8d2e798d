package conformance.floats.fromintegers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Conversion of ints and longs to float and double rounds to nearest, ties to even, once. */
@Unikernel(name = "floats-fromintegers")
@Requires(Console.class)
public final class Main {
    static int[] ints = {
        0,
        1,
        -1,
        16777215,
        16777216,
        16777217,
        16777218,
        16777219,
        33554433,
        33554435,
        -16777217,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE
    };
    static long[] longs = {
        0,
        1,
        -1,
        9007199254740991L,
        9007199254740992L,
        9007199254740993L,
        9007199254740995L,
        0x7fffffbfffffffffL,
        0x7fffff4000000000L,
        0x7fffff4000000001L,
        0x4000004000000001L,
        0x4000004000000000L,
        0x3fffffffffffffffL,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    public static void main(String[] args) {
        for (int i : ints) {
            System.out.println(Float.floatToIntBits(i) + " " + Double.doubleToLongBits(i) + " " + (int) (float) i + " "
                    + (i == (int) (float) i) + " " + (i == (float) i));
        }
        for (long l : longs) {
            System.out.println(Float.floatToIntBits(l) + " " + Double.doubleToLongBits(l) + " " + (long) (float) l + " "
                    + (long) (double) l + " " + Float.floatToIntBits((float) (double) l));
        }
        byte b = (byte) ints[2];
        char c = (char) ints[2];
        short s = (short) ints[2];
        System.out.println(Float.floatToIntBits(b) + " " + Float.floatToIntBits(c) + " " + Double.doubleToLongBits(s));
    }
}
