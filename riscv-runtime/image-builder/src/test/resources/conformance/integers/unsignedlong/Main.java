package conformance.integers.unsignedlong;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Unsigned views of long. */
@Unikernel(name = "integers-unsignedlong")
@Requires(Console.class)
public final class Main {
    static long[] values = {
        0, 1, 2, 7, -1, -2, 10, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1, -1000000000000L
    };

    public static void main(String[] args) {
        for (long a : values) {
            for (long b : values) {
                if (b != 0) {
                    System.out.println(Long.divideUnsigned(a, b) + " " + Long.remainderUnsigned(a, b) + " "
                            + Long.compareUnsigned(a, b));
                }
            }
            System.out.println(Long.toHexString(a) + " " + Long.toOctalString(a) + " " + Long.toBinaryString(a));
        }
    }
}
