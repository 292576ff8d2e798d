package conformance.integers.wraparound;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Int addition, subtraction, multiplication and negation wrap around modulo 2^32. */
@Unikernel(name = "integers-wraparound")
@Requires(Console.class)
public final class Main {
    static int[] values = {
        0,
        1,
        -1,
        2,
        -2,
        7,
        -7,
        255,
        256,
        65535,
        65536,
        46340,
        46341,
        0x7ffffffe,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Integer.MIN_VALUE + 1,
        0x55555555,
        0xaaaaaaaa,
        1 << 30
    };

    public static void main(String[] args) {
        int checksum = 17;
        for (int a : values) {
            for (int b : values) {
                int sum = a + b;
                int difference = a - b;
                int product = a * b;
                checksum = checksum * 31 + (sum ^ difference ^ product);
            }
            System.out.println(
                    a + " -> " + (-a) + " " + (~a) + " " + (a + 1) + " " + (a - 1) + " " + (a * a) + " " + (a * 3 + 5));
        }
        System.out.println(checksum);
        System.out.println(values[14] + values[14]);
        System.out.println(values[15] - values[1]);
        System.out.println(values[15] * values[2]);
    }
}
