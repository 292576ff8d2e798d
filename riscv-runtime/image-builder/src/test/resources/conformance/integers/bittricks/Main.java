package conformance.integers.bittricks;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The bit-twiddling methods of Integer. */
@Unikernel(name = "integers-bittricks")
@Requires(Console.class)
public final class Main {
    static int[] values = {
        0,
        1,
        2,
        3,
        -1,
        -2,
        0x80,
        0x8000,
        0x10000,
        0x12345678,
        0x87654321,
        0x55555555,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE
    };

    public static void main(String[] args) {
        for (int v : values) {
            System.out.println(v + ": " + Integer.bitCount(v) + " " + Integer.reverse(v) + " " + Integer.reverseBytes(v)
                    + " " + Integer.highestOneBit(v) + " " + Integer.lowestOneBit(v) + " "
                    + Integer.numberOfLeadingZeros(v) + " " + Integer.numberOfTrailingZeros(v) + " "
                    + Integer.signum(v));
            for (int distance = -33; distance <= 33; distance += 11) {
                System.out.println(Integer.rotateLeft(v, distance) + " " + Integer.rotateRight(v, distance));
            }
            System.out.println(Short.reverseBytes((short) v) + " " + (int) Character.reverseBytes((char) v));
        }
    }
}
