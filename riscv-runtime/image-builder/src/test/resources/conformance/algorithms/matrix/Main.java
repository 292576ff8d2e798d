package conformance.algorithms.matrix;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Matrix products in int, long and double, and a determinant by elimination. */
@Unikernel(name = "algorithms-matrix")
@Requires(Console.class)
public final class Main {
    static double determinant(double[][] m) {
        double det = 1;
        for (int c = 0; c < m.length; c++) {
            int p = c;
            for (int r = c + 1; r < m.length; r++) {
                if (Math.abs(m[r][c]) > Math.abs(m[p][c])) {
                    p = r;
                }
            }
            double[] t = m[p];
            m[p] = m[c];
            m[c] = t;
            if (p != c) {
                det = -det;
            }
            det *= m[c][c];
            for (int r = c + 1; r < m.length; r++) {
                double f = m[r][c] / m[c][c];
                for (int k = c; k < m.length; k++) {
                    m[r][k] -= f * m[c][k];
                }
            }
        }
        return det;
    }

    public static void main(String[] args) {
        int n = 24;
        int[][] a = new int[n][n];
        long[][] b = new long[n][n];
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = i * 31 + j * 17 - 200;
                b[i][j] = (long) a[i][j] * a[i][j] * 1000003;
                d[i][j] = (a[i][j] * 7919 % 101) / 10.0 + (i == j ? 20 : 0);
            }
        }
        int trace = 0;
        long sum = 0;
        double dsum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int x = 0;
                long y = 0;
                double z = 0;
                for (int k = 0; k < n; k++) {
                    x += a[i][k] * a[k][j];
                    y += b[i][k] * b[k][j];
                    z += d[i][k] * d[k][j];
                }
                if (i == j) {
                    trace += x;
                }
                sum = sum * 7 + y;
                dsum += z / (i + j + 1);
            }
        }
        System.out.println(trace + " " + sum + " " + Double.doubleToLongBits(dsum) + " "
                + Double.doubleToLongBits(determinant(d)));
    }
}
