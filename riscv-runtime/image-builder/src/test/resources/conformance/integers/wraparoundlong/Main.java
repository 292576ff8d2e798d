package conformance.integers.wraparoundlong;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Long addition, subtraction, multiplication and negation wrap around modulo 2^64. */
@Unikernel(name = "integers-wraparoundlong")
@Requires(Console.class)
public final class Main {
    static long[] values = {
        0,
        1,
        -1,
        2,
        -2,
        0xffffffffL,
        0x100000000L,
        3037000499L,
        3037000500L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        0x5555555555555555L,
        0xaaaaaaaaaaaaaaaaL,
        1L << 62,
        Integer.MIN_VALUE
    };

    public static void main(String[] args) {
        long checksum = 17;
        for (long a : values) {
            for (long b : values) {
                checksum = checksum * 31 + ((a + b) ^ (a - b) ^ (a * b));
            }
            System.out.println(a + " -> " + (-a) + " " + (~a) + " " + (a + 1) + " " + (a - 1) + " " + (a * a));
        }
        System.out.println(checksum);
        System.out.println(values[9] + values[9]);
        System.out.println(values[10] * values[2]);
    }
}
