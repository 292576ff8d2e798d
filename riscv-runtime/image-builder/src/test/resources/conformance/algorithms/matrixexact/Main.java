package conformance.algorithms.matrixexact;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;

/** Determinants, inverses and linear systems with exact fractions of BigInteger and with doubles. */
@Unikernel(name = "algorithms-matrixexact")
@Requires(Console.class)
public final class Main {
    static BigInteger determinant(long[][] m) {
        int n = m.length;
        BigInteger[][] a = new BigInteger[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = BigInteger.valueOf(m[i][j]);
            }
        }
        BigInteger previous = BigInteger.ONE;
        int sign = 1;
        for (int k = 0; k < n - 1; k++) {
            if (a[k][k].signum() == 0) {
                int s = k + 1;
                while (s < n && a[s][k].signum() == 0) {
                    s++;
                }
                if (s == n) {
                    return BigInteger.ZERO;
                }
                BigInteger[] t = a[k];
                a[k] = a[s];
                a[s] = t;
                sign = -sign;
            }
            for (int i = k + 1; i < n; i++) {
                for (int j = k + 1; j < n; j++) {
                    a[i][j] = a[i][j].multiply(a[k][k])
                            .subtract(a[i][k].multiply(a[k][j]))
                            .divide(previous);
                }
            }
            previous = a[k][k];
        }
        return sign > 0 ? a[n - 1][n - 1] : a[n - 1][n - 1].negate();
    }

    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            int p = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[p][k])) {
                    p = i;
                }
            }
            double[] r = a[k];
            a[k] = a[p];
            a[p] = r;
            double t = b[k];
            b[k] = b[p];
            b[p] = t;
            if (a[k][k] == 0) {
                throw new ArithmeticException("singular at " + k);
            }
            for (int i = k + 1; i < n; i++) {
                double f = a[i][k] / a[k][k];
                b[i] -= f * b[k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= f * a[k][j];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double s = b[i];
            for (int j = i + 1; j < n; j++) {
                s -= a[i][j] * x[j];
            }
            x[i] = s / a[i][i];
        }
        return x;
    }

    static long[][] power(long[][] m, int e, long mod) {
        int n = m.length;
        long[][] r = new long[n][n];
        for (int i = 0; i < n; i++) {
            r[i][i] = 1;
        }
        for (; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                r = times(r, m, mod);
            }
            m = times(m, m, mod);
        }
        return r;
    }

    static long[][] times(long[][] a, long[][] b, long mod) {
        int n = a.length;
        long[][] c = new long[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    c[i][j] = (c[i][j] + a[i][k] * b[k][j]) % mod;
                }
            }
        }
        return c;
    }

    public static void main(String[] args) {
        System.out.println(determinant(new long[][] {{2, 0, 1}, {1, 3, 2}, {1, 1, 1}}) + " "
                + determinant(new long[][] {{0, 1}, {1, 0}}) + " " + determinant(new long[][] {{1, 2}, {2, 4}}));
        Random r = new Random(3);
        for (int n : new int[] {4, 7, 10}) {
            long[][] m = new long[n][n];
            for (long[] row : m) {
                for (int j = 0; j < n; j++) {
                    row[j] = r.nextInt(200) - 100;
                }
            }
            System.out.println(determinant(m));
            double[][] a = new double[n][n];
            double[] b = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    a[i][j] = m[i][j];
                    b[i] += m[i][j] * (j + 1);
                }
            }
            System.out.println(Arrays.toString(solve(a, b)));
        }
        attempt(() -> Arrays.toString(solve(new double[][] {{1, 2}, {2, 4}}, new double[] {1, 2})));
        System.out.println(Arrays.deepToString(power(new long[][] {{1, 1}, {1, 0}}, 90, 1_000_000_007L))
                + Arrays.deepToString(power(new long[][] {{0, 1, 0}, {0, 0, 1}, {1, 1, 1}}, 40, 1L << 31)));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
