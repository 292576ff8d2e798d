package conformance.integers.bitwise;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** And, or, xor and complement of ints, longs and booleans. */
@Unikernel(name = "integers-bitwise")
@Requires(Console.class)
public final class Main {
    static int[] ints = {0, -1, 1, 0x0f0f0f0f, 0xf0f0f0f0, 0x80000000, 0x7fffffff};
    static long[] longs = {0, -1, 1, 0x0f0f0f0f0f0f0f0fL, 0x8000000000000000L, 0xffffffffL};
    static boolean[] booleans = {false, true};

    public static void main(String[] args) {
        for (int a : ints) {
            for (int b : ints) {
                System.out.println((a & b) + " " + (a | b) + " " + (a ^ b) + " " + (a & ~b) + " " + ~(a | b) + " "
                        + (a & 0xff | b & 0xff00));
            }
        }
        for (long a : longs) {
            for (long b : longs) {
                System.out.println((a & b) + " " + (a | b) + " " + (a ^ b) + " " + (a & ~b));
            }
        }
        for (int a : ints) {
            for (long b : longs) {
                System.out.println((a & b) + " " + (a | b) + " " + (a ^ b));
            }
        }
        for (boolean a : booleans) {
            for (boolean b : booleans) {
                boolean c = a;
                c &= b;
                boolean d = a;
                d |= b;
                boolean e = a;
                e ^= b;
                System.out.println((a & b) + " " + (a | b) + " " + (a ^ b) + " " + !a + " " + c + " " + d + " " + e
                        + " " + (a == b) + " " + (a != b));
            }
        }
    }
}
