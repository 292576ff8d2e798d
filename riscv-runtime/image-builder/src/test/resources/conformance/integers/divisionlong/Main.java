package conformance.integers.divisionlong;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Long division truncates toward zero, MIN / -1 included. */
@Unikernel(name = "integers-divisionlong")
@Requires(Console.class)
public final class Main {
    static long[] values = {
        1,
        -1,
        2,
        -2,
        3,
        -3,
        7,
        -7,
        10,
        -10,
        1L << 32,
        -(1L << 32),
        0x7fffffffL,
        Long.MAX_VALUE,
        -Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    public static void main(String[] args) {
        long checksum = 1;
        for (long a : values) {
            for (long b : values) {
                long quotient = a / b;
                long remainder = a % b;
                if (quotient * b + remainder != a) {
                    System.out.println("law broken by " + a + " and " + b);
                }
                checksum = checksum * 37 + quotient * 5 + remainder;
            }
            System.out.println(a + ": " + a / 3 + " " + a % 3 + " " + a / -3 + " " + a % -3);
        }
        System.out.println(checksum);
        System.out.println(values[15] / values[1]);
        System.out.println(values[15] % values[1]);
    }
}
