package conformance.lang.overflow;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Arithmetic at the edges of every type: wrap, saturate, detect, mixed widths, shifts by more than the width. */
@Unikernel(name = "lang-overflow")
@Requires(Console.class)
public final class Main {
    static int addSaturated(int a, int b) {
        long s = (long) a + b;
        return s > Integer.MAX_VALUE ? Integer.MAX_VALUE : s < Integer.MIN_VALUE ? Integer.MIN_VALUE : (int) s;
    }

    static boolean overflows(long a, long b) {
        long p = a * b;
        return Math.multiplyHigh(a, b) != p >> 63;
    }

    static int average(int a, int b) {
        return (a & b) + ((a ^ b) >> 1);
    }

    public static void main(String[] args) {
        int[] v = {0, 1, -1, 2, 46341, -46341, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE - 1};
        for (int a : v) {
            StringBuilder b = new StringBuilder();
            for (int c : v) {
                b.append(a + c)
                        .append(' ')
                        .append(a - c)
                        .append(' ')
                        .append(a * c)
                        .append(' ')
                        .append(addSaturated(a, c))
                        .append(' ')
                        .append(average(a, c))
                        .append(' ')
                        .append((byte) (a * c))
                        .append(' ')
                        .append((char) (a + c) + 0)
                        .append(' ')
                        .append(a << c)
                        .append(' ')
                        .append(a >> c)
                        .append(' ')
                        .append(a >>> c)
                        .append(' ')
                        .append((long) a << c)
                        .append(' ')
                        .append((short) (a - c))
                        .append(' ')
                        .append((a ^ c) < 0 ? 'd' : 's')
                        .append(c == 0 ? "" : " " + a / c + " " + a % c + " " + Math.floorMod(a, c))
                        .append(';');
            }
            System.out.println(b.length() + " " + b.toString().hashCode() + " " + b.substring(0, 60));
        }
        long[] w = {1, -1, 3037000500L, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 32};
        for (long a : w) {
            for (long c : w) {
                System.out.print((overflows(a, c) ? "!" : "") + a * c + " " + (a + c) + " " + (a << (int) c) + " "
                        + a / c + " " + (a % c) + " " + (int) (a >>> 7) + " ");
            }
            System.out.println();
        }
        byte x = 127;
        x++;
        short y = -32768;
        y--;
        char z = 0;
        z--;
        int i = 'a' * 2;
        i *= 1e8;
        long q = Integer.MAX_VALUE + 1;
        long r = Integer.MAX_VALUE + 1L;
        System.out.println(x + " " + y + " " + (int) z + " " + i + " " + q + " " + r + " " + (0.1f + 0.2f == 0.3f)
                + (0.1 + 0.2 == 0.3) + " " + (int) 1e10f + (long) -1e30 + (byte) 1e3 + (char) 70000.5 + (short) -1e9f
                + " " + 5 / 2 * 2.0 + 5 / 2.0 * 2 + " " + (1 << 31 >> 31) + (1L << 63 >>> 63) + " " + -5 / 2 + -5 % 2
                + (-5 >> 1));
    }
}
