package conformance.integers.shiftsandoverflow;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Supplier;

/** Shifts by any distance of every type, constant and variable; overflow of arithmetic and of compound forms; division of extremes; bit twiddling identities. */
@Unikernel(name = "integers-shiftsandoverflow")
@Requires(Console.class)
public final class Main {
    static String shifts(int x, int n) {
        return (x << n) + " " + (x >> n) + " " + (x >>> n) + " " + ((byte) x << n) + " " + ((byte) x >>> n) + " "
                + (byte) ((byte) x >> n) + " " + (char) ('A' + ((char) x >> n) % 26) + " " + ((short) x >>> n);
    }

    static String shifts(long x, int n) {
        return (x << n) + " " + (x >> n) + " " + (x >>> n) + " " + (x << (long) n) + " " + ((int) x >> (long) n) + " "
                + (x >>> -n);
    }

    public static void main(String[] args) {
        for (int n : new int[] {0, 1, 7, 31, 32, 33, 63, 64, 65, -1, -32, Integer.MIN_VALUE, 100}) {
            System.out.println(n + ": " + shifts(-123456789, n) + " | " + shifts(0x7fffffff, n) + " | "
                    + shifts(0x8000000000000001L, n));
        }
        System.out.println((1 << 31) + " " + (1 << 32) + " " + (1L << 32) + " " + (-1 >>> 1) + " " + (-1L >>> 1) + " "
                + (-1 >> 40) + " " + (byte) (1 << 7) + " " + (short) (1 << 15) + " " + (int) (char) (-1 << 4) + " "
                + (1 << 33L) + " " + ('a' << 1));
        int[] e = {Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 0, 1, 46341, -46341, 65536};
        for (int a : e) {
            StringBuilder b = new StringBuilder(a + ":");
            for (int c : e) {
                b.append(' ')
                        .append(a + c)
                        .append(',')
                        .append(a - c)
                        .append(',')
                        .append(a * c)
                        .append(',')
                        .append(c == 0 ? "-" : a / c + "r" + a % c)
                        .append(',')
                        .append((long) a * c);
            }
            System.out.println(b + " " + -a + " " + ~a + " " + Math.abs(a) + " " + (a & -a) + " " + (a ^ a >> 31) + " "
                    + (a | a >>> 1) + " " + Integer.highestOneBit(a) + " " + Integer.rotateLeft(a, 35) + " "
                    + Integer.reverse(a) + " " + Integer.reverseBytes(a));
        }
        long[] l = {Long.MIN_VALUE, Long.MAX_VALUE, -1, 3037000500L, 1L << 32, -7};
        for (long a : l) {
            StringBuilder b = new StringBuilder(a + ":");
            for (long c : l) {
                b.append(' ')
                        .append(a + c)
                        .append(',')
                        .append(a * c)
                        .append(',')
                        .append(a / c)
                        .append(',')
                        .append(a % c)
                        .append(',')
                        .append(Long.compareUnsigned(a, c))
                        .append(',')
                        .append(Math.multiplyHigh(a, c));
            }
            System.out.println(b + " " + -a + " " + Long.bitCount(a) + " " + Long.numberOfLeadingZeros(a) + " "
                    + Long.numberOfTrailingZeros(a) + " " + Long.reverse(a) + " " + Long.rotateRight(a, 70) + " "
                    + Long.signum(a));
        }
        for (int z = 0; z < 1; z++) {
            int zero = z;
            attempt(() -> 5 / zero);
            attempt(() -> 5L % zero);
            attempt(() -> (byte) 5 / (short) zero);
            attempt(() -> 5.0 / zero);
        }
        int i = Integer.MAX_VALUE;
        i++;
        i -= 1;
        i *= 2;
        byte b = 127;
        b++;
        short s = -32768;
        s--;
        char c = 0;
        c--;
        long x = Long.MAX_VALUE;
        x += 1.0f;
        x++;
        System.out.println(i + " " + b + " " + s + " " + (int) c + " " + x + " " + (b + s + c) + " " + (byte) (b + b)
                + " " + (char) (c + 66));
        int h = 0;
        for (int k = 0; k < 1000; k++) {
            h = h * 31 + (k << k) - (k >>> 3) ^ h >>> 7;
        }
        System.out.println(h);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
