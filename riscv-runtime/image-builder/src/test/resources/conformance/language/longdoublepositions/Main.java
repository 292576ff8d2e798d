package conformance.language.longdoublepositions;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongBinaryOperator;

/** Values of two slots in every position: arguments, fields, arrays, varargs, captured, on the operand stack, in switches and catches. */
@Unikernel(name = "language-longdoublepositions")
@Requires(Console.class)
public final class Main {
    static long staticLong = 1L << 40;
    static double staticDouble = 0.25;
    long instanceLong;
    double instanceDouble;
    volatile long volatileLong = -1;

    private Main(double d, long l) {
        instanceLong = l;
        instanceDouble = d;
    }

    static long mixed(
            int a, long b, byte c, double d, float e, long f, short g, double h, char i, long j, boolean k, double l) {
        return a
                + b * 2
                + c * 3
                + (long) (d * 4)
                + (long) (e * 5)
                + f * 6
                + g * 7
                + (long) (h * 8)
                + i * 9
                + j * 10
                + (k ? 11 : 0)
                + (long) (l * 12);
    }

    static double many(
            double a,
            double b,
            double c,
            double d,
            double e,
            double f,
            double g,
            double h,
            double i,
            double j,
            long k,
            long l,
            long m,
            long n,
            long o,
            long p,
            long q,
            long r,
            long s,
            int t) {
        return a - b + c - d + e - f + g - h + i - j + (k - l + m - n + o - p + q - r + s - t);
    }

    static double average(long first, double... rest) {
        double s = first;
        for (double d : rest) {
            s += d;
        }
        return s / (rest.length + 1);
    }

    static long last(long... all) {
        return all.length == 0 ? -1 : all[all.length - 1];
    }

    long swap(long l) {
        long old = instanceLong;
        instanceLong = l;
        return old;
    }

    static long duplicates(long[] a, int i) {
        long x = a[i] = a[i + 1] = 7L << 33;
        long y = a[i]++ + ++a[i] * 2 - a[i + 1]--;
        double[] d = {1.5, 2.5};
        double z = d[0]++ + d[1] * (d[0] -= 0.5);
        return x + y + (long) (z * 100) + a[i] + a[i + 1];
    }

    static long recursive(long n, double acc) {
        return n == 0 ? (long) acc : recursive(n - 1, acc * 1.5 + n) + (n & 1);
    }

    static long caught(long l) {
        double before = l / 3.0;
        try {
            if (l % 2 == 0) {
                throw new IllegalStateException("even " + l);
            }
            l += 1000;
            return l / (l - 1001);
        } catch (ArithmeticException e) {
            return -l;
        } catch (IllegalStateException e) {
            return (long) (before * 3) + l;
        } finally {
            staticLong += l;
            staticDouble += before;
        }
    }

    interface LongMix {
        double mix(long a, double b, long c);
    }

    public static void main(String[] args) {
        System.out.println(
                mixed(1, 2L << 32, (byte) 3, 4.5, 5.5f, -6L, (short) 7, 8.25, '9', Long.MIN_VALUE / 16, true, -1e9));
        System.out.println(many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10.5, 11, 12, 13, 14, 15, 16, 17, 1L << 34, 19, 20));
        System.out.println(average(4) + " " + average(4, 1.5) + " " + average(1L << 53, 1, 1, 1) + " " + last() + " "
                + last(5) + " " + last(1, 'c', Long.MAX_VALUE));
        Main m = new Main(-0.5, 42);
        System.out.println(m.swap(1L << 50) + " " + m.instanceLong + " " + m.instanceDouble + " " + m.volatileLong--);
        m.instanceLong += m.instanceDouble *= 3;
        m.instanceDouble += m.instanceLong <<= 3;
        System.out.println(m.instanceLong + " " + m.instanceDouble + " " + m.volatileLong);
        long[] a = new long[3];
        System.out.println(duplicates(a, 1) + " " + Arrays.toString(a));
        System.out.println(recursive(30, 0.1) + " " + caught(4) + " " + caught(5) + " " + caught(1) + " " + staticLong
                + " " + staticDouble);
        long captured = staticLong ^ 0x5555555555555555L;
        double alsoCaptured = captured * 1e-3;
        int small = 3;
        LongMix mix = (x, y, z) -> x * y + z - captured % 1000 + alsoCaptured * small;
        System.out.println(mix.mix(2, 2.5, 1L << 35));
        Object anonymous = new Object() {
            final long l = captured + 1;
            final double d = alsoCaptured / 2;

            @Override
            public String toString() {
                return l + "/" + d + "/" + captured + "/" + small;
            }
        };
        System.out.println(anonymous);
        long[][] grid = new long[3][4];
        double[][] table = {{1, 2}, {3}, {}};
        for (int i = 0; i < 12; i++) {
            grid[i / 4][i % 4] = (long) i * i << i * 4;
            table[i & 1][0] *= 1.25;
        }
        System.out.println(Arrays.deepToString(grid) + " " + Arrays.deepToString(table));
        long s = 0;
        for (long i = Integer.MAX_VALUE - 2L; i <= Integer.MAX_VALUE + 2L; i++) {
            s = s * 31 + i;
        }
        for (double d = 0; d < 1; d += 0.1) {
            s += (long) (d * 1e17);
        }
        System.out.println(s + " " + (s > 0 ? s : alsoCaptured) + " " + (small > 5 ? 1L : small));
        BiFunction<Long, Double, Long> boxed = (x, y) -> x + y.longValue();
        LongBinaryOperator op = Math::max;
        DoubleUnaryOperator half = d -> d / 2;
        System.out.println(boxed.apply(1L << 60, -1e18) + " " + op.applyAsLong(-5, captured) + " "
                + half.andThen(Math::ceil).applyAsDouble(7));
        System.out.println("" + captured + alsoCaptured + 'c' + small + 1.5f + (byte) 300 + true + null + staticLong
                + (captured >>> 60) + -0.0);
    }
}
