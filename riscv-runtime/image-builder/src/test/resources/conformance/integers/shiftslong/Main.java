package conformance.integers.shiftslong;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Long shifts use the low six bits of the count; the count may itself be a long. */
@Unikernel(name = "integers-shiftslong")
@Requires(Console.class)
public final class Main {
    static long[] values = {0, 1, -1, 0x123456789abcdef0L, 0xfedcba9876543210L, Long.MAX_VALUE, Long.MIN_VALUE};
    static int[] counts = {0, 1, 8, 31, 32, 33, 62, 63, 64, 65, 127, -1, -63, -64, -65, Integer.MIN_VALUE};
    static long[] longCounts = {0x100000000L, 0x100000001L, -1L, 32L, Long.MIN_VALUE + 3};

    public static void main(String[] args) {
        for (long v : values) {
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
            for (long c : longCounts) {
                line.append(' ')
                        .append(v << c)
                        .append(' ')
                        .append(v >> c)
                        .append(' ')
                        .append(v >>> c);
                int narrow = (int) v;
                line.append(' ')
                        .append(narrow << c)
                        .append(' ')
                        .append(narrow >> c)
                        .append(' ')
                        .append(narrow >>> c);
            }
            System.out.println(line);
        }
    }
}
