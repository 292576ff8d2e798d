package conformance.integers.multiplyhigh;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The upper half of the 128-bit product. */
@Unikernel(name = "integers-multiplyhigh")
@Requires(Console.class)
public final class Main {
    static long[] values = {
        0, 1, -1, 0xffffffffL, 1L << 32, 0x123456789abcdefL, Long.MAX_VALUE, Long.MIN_VALUE, 0xdeadbeefcafebabeL
    };

    public static void main(String[] args) {
        for (long a : values) {
            for (long b : values) {
                System.out.println(Math.multiplyHigh(a, b) + " " + a * b);
            }
        }
    }
}
