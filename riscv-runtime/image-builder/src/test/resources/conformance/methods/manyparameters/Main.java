package conformance.methods.manyparameters;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** More parameters than argument registers, ints and longs in every position. */
@Unikernel(name = "methods-manyparameters")
@Requires(Console.class)
public final class Main {
    static long ints(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l) {
        return a + 2L * b + 3L * c + 4L * d + 5L * e + 6L * f + 7L * g + 8L * h + 9L * i + 10L * j + 11L * k + 12L * l;
    }

    static long mixed(
            byte a,
            long b,
            short c,
            long d,
            char e,
            int f,
            boolean g,
            long h,
            byte i,
            long j,
            short k,
            int l,
            boolean m,
            char n) {
        return a
                + b * 3
                + c * 5
                + d * 7
                + e * 11
                + f * 13
                + (g ? 17 : 0)
                + h * 19
                + i * 23
                + j * 29
                + k * 31
                + l * 37
                + (m ? 41 : 0)
                + n;
    }

    static String objects(
            String a, Object b, int[] c, String d, long e, String f, Object g, String h, String i, int j, String k) {
        return a + b + c[0] + d + e + f + g + h + i + j + k;
    }

    long instance(long a, long b, long c, long d, long e, long f, long g, long h, long i) {
        return a - b + c - d + e - f + g - h + i;
    }

    static long rotate(int n, long a, long b, long c, long d, long e, long f, long g, long h, long i) {
        return n == 0 ? a * 1000 + i : rotate(n - 1, i, a, b, c, d, e, f, g, h);
    }

    public static void main(String[] args) {
        System.out.println(ints(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, -12));
        System.out.println(ints(
                Integer.MAX_VALUE,
                -1,
                Integer.MIN_VALUE,
                0,
                5,
                6,
                7,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                -10,
                0,
                Integer.MIN_VALUE));
        System.out.println(mixed(
                (byte) -128,
                1L << 40,
                (short) -32768,
                -1,
                '\uffff',
                Integer.MIN_VALUE,
                true,
                Long.MAX_VALUE,
                (byte) 127,
                -5,
                (short) 32767,
                -1,
                false,
                'z'));
        System.out.println(objects("a", null, new int[] {-7}, "d", Long.MIN_VALUE, "f", 'g', null, "i", -1, "k"));
        System.out.println(new Main().instance(1, 20, 300, 4000, 50000, 600000, 7000000, 80000000, 900000000000L));
        System.out.println(rotate(5, 1, 2, 3, 4, 5, 6, 7, 8, 9) + " " + rotate(100, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    }
}
