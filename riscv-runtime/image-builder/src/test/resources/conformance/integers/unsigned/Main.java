package conformance.integers.unsigned;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Unsigned views of int and byte. */
@Unikernel(name = "integers-unsigned")
@Requires(Console.class)
public final class Main {
    static int[] values = {0, 1, 2, 7, -1, -2, 0x7fffffff, 0x80000000, 0x80000001, 1000000000, -1000000000};

    public static void main(String[] args) {
        for (int a : values) {
            for (int b : values) {
                if (b != 0) {
                    System.out.println(Integer.divideUnsigned(a, b) + " " + Integer.remainderUnsigned(a, b) + " "
                            + Integer.compareUnsigned(a, b));
                }
            }
            System.out.println(
                    Integer.toUnsignedString(a) + " " + Integer.toUnsignedLong(a) + " " + Byte.toUnsignedInt((byte) a)
                            + " " + Short.toUnsignedInt((short) a) + " " + Byte.toUnsignedLong((byte) a));
        }
        System.out.println(Integer.parseUnsignedInt("4294967295") + " " + Integer.parseUnsignedInt("80000000", 16));
    }
}
