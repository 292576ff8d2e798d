package conformance.integers.floormath;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Floor division and modulus, exact arithmetic in range, absolute values, minimum and maximum. */
@Unikernel(name = "integers-floormath")
@Requires(Console.class)
public final class Main {
    static int[] values = {0, 1, -1, 3, -3, 7, -7, 46340, -46340, Integer.MAX_VALUE, Integer.MIN_VALUE};

    public static void main(String[] args) {
        for (int a : values) {
            for (int b : values) {
                if (b != 0) {
                    System.out.println(
                            Math.floorDiv(a, b) + " " + Math.floorMod(a, b) + " " + Math.floorDiv((long) a, (long) b)
                                    + " " + Math.floorMod((long) a, b) + " " + Math.floorMod((long) a, (long) b));
                }
                System.out.println(Math.max(a, b) + " " + Math.min(a, b) + " " + Math.max((long) a, b) + " "
                        + Math.min((long) a, b) + " " + Math.multiplyFull(a, b));
            }
            System.out.println(Math.abs(a) + " " + Math.abs((long) a) + " " + Math.abs((long) a << 32) + " "
                    + Math.abs(Long.MIN_VALUE + a - a));
        }
    }
}
