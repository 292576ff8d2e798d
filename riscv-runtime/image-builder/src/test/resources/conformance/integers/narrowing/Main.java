package conformance.integers.narrowing;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Casts between the integral types keep the low bits and extend by the sign, or by zeros for char. */
@Unikernel(name = "integers-narrowing")
@Requires(Console.class)
public final class Main {
    static long[] values = {
        0,
        1,
        -1,
        127,
        128,
        255,
        256,
        -128,
        -129,
        32767,
        32768,
        65535,
        65536,
        -32768,
        -32769,
        0x7fffffffL,
        0x80000000L,
        0xffffffffL,
        0x100000000L,
        0x123456789abcdefL,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    public static void main(String[] args) {
        for (long v : values) {
            byte b = (byte) v;
            short s = (short) v;
            char c = (char) v;
            int i = (int) v;
            System.out.println(v + ": " + b + " " + s + " " + (int) c + " " + i);
            System.out.println((long) b + " " + (long) s + " " + (long) c + " " + (long) i + " " + (short) b + " "
                    + (int) (char) b + " " + (byte) c + " " + (short) c + " " + (byte) s + " " + (int) (char) s + " "
                    + (b & 0xff) + " " + (i & 0xffffffffL));
        }
    }
}
