package conformance.integers.exact;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Exact arithmetic where nothing overflows, and its check by comparing with wide results where something would. */
@Unikernel(name = "integers-exact")
@Requires(Console.class)
public final class Main {
    static int[] values = {0, 1, -1, 46340, 46341, 1 << 30, -(1 << 30), Integer.MAX_VALUE, Integer.MIN_VALUE};

    static boolean fits(long v) {
        return v == (int) v;
    }

    public static void main(String[] args) {
        int count = 0;
        for (int a : values) {
            for (int b : values) {
                if (fits((long) a + b)) {
                    System.out.println("sum " + Math.addExact(a, b));
                    count++;
                }
                if (fits((long) a - b)) {
                    System.out.println("difference " + Math.subtractExact(a, b));
                    count++;
                }
                if (fits((long) a * b)) {
                    System.out.println("product " + Math.multiplyExact(a, b));
                    count++;
                }
            }
            System.out.println(Math.addExact((long) a, 5L) + " " + Math.multiplyExact((long) a, (long) a) + " "
                    + Math.toIntExact(a));
        }
        System.out.println(count);
        System.out.println(Math.negateExact(values[7]) + " " + Math.incrementExact(values[1]) + " "
                + Math.decrementExact(values[2]));
    }
}
