package conformance.casts.numericchains;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Supplier;

/** Casts among all the primitive types, in chains, of constants and of variables, boxed and back. */
@Unikernel(name = "casts-numericchains")
@Requires(Console.class)
public final class Main {
    static byte b;
    static char c;
    static short s;
    static int i;
    static long l;
    static float f;
    static double d;

    static String all(double v) {
        return (byte) v + " " + (short) v + " " + (int) (char) v + " " + (int) v + " " + (long) v + " " + (float) v
                + " " + (byte) (char) v + " " + (char) ((byte) v & 0x7f | 0x40) + " " + (int) (long) v + " "
                + (short) (long) (float) v;
    }

    static String all(long v) {
        return (byte) v + " " + (short) v + " " + (int) (char) v + " " + (int) v + " " + (float) v + " " + (double) v
                + " " + (long) (float) v + " " + (long) (double) v + " " + (int) (short) (char) (byte) v + " "
                + (long) (int) v;
    }

    static String widths(byte x) {
        return (int) (char) x + " " + (x & 0xff) + " " + (char) (x & 0xff | 0x20) + " " + (x >> 1) + " " + (x >>> 1)
                + " " + (byte) (x >>> 1) + " " + (byte) (x << 1) + " " + (short) (x * 300) + " " + (long) x + " "
                + (float) x + " " + -x + " " + (byte) -x + " " + ~x;
    }

    public static void main(String[] args) {
        for (double v : new double[] {
            0.9,
            -0.9,
            127.5,
            128,
            -129,
            65535.9,
            65536,
            1e9,
            3e9,
            -3e9,
            1e19,
            -1e19,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            -0.0,
            16777217,
            9007199254740993.0
        }) {
            System.out.println(v + ": " + all(v));
        }
        for (long v : new long[] {
            0,
            -1,
            127,
            128,
            255,
            256,
            32768,
            65535,
            65536,
            1L << 31,
            -(1L << 31) - 1,
            1L << 53,
            (1L << 53) + 1,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            0xdeadbeefcafeL,
            16777217
        }) {
            System.out.println(v + ": " + all(v));
        }
        for (int v = -128; v < 128; v += 51) {
            System.out.println(v + ": " + widths((byte) v));
        }
        b = (byte) 200;
        c = (char) b;
        s = (short) c;
        i = c;
        l = i << 16;
        f = l;
        d = f;
        System.out.println(b + " " + (int) c + " " + s + " " + i + " " + l + " " + f + " " + d);
        b += 100.7;
        c += 1.5;
        s -= 70000;
        i *= 1.00001;
        l += 0.99f;
        f += 1e300;
        d %= 3;
        System.out.println(b + " " + (int) c + " " + s + " " + i + " " + l + " " + f + " " + d);
        b >>>= 1;
        c <<= 3;
        s >>= 2;
        i >>>= 33;
        l <<= 65;
        System.out.println(b + " " + (int) c + " " + s + " " + i + " " + l);
        b++;
        c--;
        ++s;
        f = 16777216f;
        f++;
        d = 1e16;
        d++;
        System.out.println(b + " " + (int) c + " " + s + " " + f + " " + d);
        final byte constant = (byte) 0x1ff;
        final char letter = (char) ('a' + 1);
        final int folded = (int) 3.99e10;
        final long big = (long) -1e30f;
        System.out.println(constant + " " + letter + " " + folded + " " + big + " " + (char) 97.9 + (char) 98L + " "
                + (5 / 2 * 2.0) + " " + (float) 0.1 + " " + (double) 0.1f + " " + (0.1f == 0.1) + " " + (float) 1e-50
                + " " + (int) 'x' + ('x' + 'y') + (char) ('x' + 1));
        Object[] boxed = {(byte) 1, (short) 2, 'c', 4, 5L, 6f, 7d};
        double sum = 0;
        for (Object o : boxed) {
            sum += o instanceof Number n ? n.doubleValue() : (Character) o;
        }
        System.out.println(sum + " " + (int) (Integer) boxed[3] + " " + (long) (int) (Integer) boxed[3] + " "
                + (double) (float) (Float) boxed[5]);
        attempt(() -> (long) (Long) boxed[3]);
        attempt(() -> (int) boxed[0]);
        attempt(() -> (double) boxed[5]);
        attempt(() -> (char) boxed[2] + (byte) boxed[0]);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
