package conformance.integers.division;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Int division truncates toward zero and the remainder has the sign of the dividend, MIN / -1 included. */
@Unikernel(name = "integers-division")
@Requires(Console.class)
public final class Main {
    static int[] values = {
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
        1000,
        65536,
        -65536,
        Integer.MAX_VALUE,
        -Integer.MAX_VALUE,
        Integer.MIN_VALUE
    };

    public static void main(String[] args) {
        int checksum = 1;
        for (int a : values) {
            for (int b : values) {
                int quotient = a / b;
                int remainder = a % b;
                if (quotient * b + remainder != a) {
                    System.out.println("law broken by " + a + " and " + b);
                }
                checksum = checksum * 37 + quotient * 5 + remainder;
            }
            System.out.println(a + ": " + a / 3 + " " + a % 3 + " " + a / -3 + " " + a % -3 + " " + a / values[1] + " "
                    + a % values[1]);
        }
        System.out.println(checksum);
        System.out.println(values[15] / values[1]);
        System.out.println(values[15] % values[1]);
    }
}
