package conformance.integers.shifts;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Int shifts use the low five bits of the count, negative counts included. */
@Unikernel(name = "integers-shifts")
@Requires(Console.class)
public final class Main {
    static int[] values = {0, 1, -1, 0x12345678, 0x87654321, Integer.MAX_VALUE, Integer.MIN_VALUE};
    static int[] counts = {
        0, 1, 4, 15, 16, 30, 31, 32, 33, 63, 64, 65, -1, -2, -31, -32, -33, Integer.MAX_VALUE, Integer.MIN_VALUE
    };

    public static void main(String[] args) {
        for (int v : values) {
            StringBuilder line = new StringBuilder();
            line.append(v).append(':');
            for (int c : counts) {
                line.append(' ')
                        .append(v << c)
                        .append(' ')
                        .append(v >> c)
                        .append(' ')
                        .append(v >>> c);
            }
            System.out.println(line);
            System.out.println((v << 32) + " " + (v >> 33) + " " + (v >>> 35) + " " + (v << -1) + " " + (v >> -1) + " "
                    + (v >>> -1));
        }
    }
}
