package conformance.integers.bittrickslong;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The bit-twiddling methods of Long. */
@Unikernel(name = "integers-bittrickslong")
@Requires(Console.class)
public final class Main {
    static long[] values = {
        0,
        1,
        2,
        3,
        -1,
        -2,
        0x80,
        1L << 31,
        1L << 32,
        0x123456789abcdef0L,
        0xfedcba9876543210L,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    public static void main(String[] args) {
        for (long v : values) {
            System.out.println(v + ": " + Long.bitCount(v) + " " + Long.reverse(v) + " " + Long.reverseBytes(v) + " "
                    + Long.highestOneBit(v) + " " + Long.lowestOneBit(v) + " " + Long.numberOfLeadingZeros(v) + " "
                    + Long.numberOfTrailingZeros(v) + " " + Long.signum(v));
            for (int distance = -65; distance <= 65; distance += 13) {
                System.out.println(Long.rotateLeft(v, distance) + " " + Long.rotateRight(v, distance));
            }
        }
    }
}
