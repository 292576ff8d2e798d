package conformance.language.loopsandarrays;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Jagged arrays, array aliasing, multi-dimensional initialisers, arrays of generics, spiral and transposition. */
@Unikernel(name = "language-loopsandarrays")
@Requires(Console.class)
public final class Main {
    static int[] spiral(int[][] m) {
        int[] out = new int[m.length * m[0].length];
        int t = 0, b = m.length - 1, l = 0, r = m[0].length - 1, n = 0;
        while (t <= b && l <= r) {
            for (int i = l; i <= r; i++) {
                out[n++] = m[t][i];
            }
            t++;
            for (int i = t; i <= b; i++) {
                out[n++] = m[i][r];
            }
            r--;
            for (int i = r; t <= b && i >= l; i--) {
                out[n++] = m[b][i];
            }
            b--;
            for (int i = b; l <= r && i >= t; i--) {
                out[n++] = m[i][l];
            }
            l++;
        }
        return out;
    }

    static int[][] rotate(int[][] m) {
        int[][] r = new int[m[0].length][m.length];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[0].length; j++) {
                r[j][m.length - 1 - i] = m[i][j];
            }
        }
        return r;
    }

    public static void main(String[] args) {
        int[][] m = new int[3][4];
        for (int i = 0, k = 1; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                m[i][j] = k++;
            }
        }
        System.out.println(
                Arrays.toString(spiral(m)) + Arrays.deepToString(rotate(m)) + Arrays.deepToString(rotate(rotate(m))));
        int[][] jag = {{1}, {}, {2, 3, 4}, null, new int[2]};
        int sum = 0;
        for (int[] row : jag) {
            if (row == null) {
                continue;
            }
            for (int v : row) {
                sum += v + row.length;
            }
        }
        System.out.println(sum);
        long[][][] cube = new long[2][3][];
        cube[1][2] = new long[] {5, 6};
        cube[0] = new long[][] {{1}};
        System.out.println(cube[1][2][1] + cube[0][0].length + cube[0].length + " " + (cube[1][0] == null));
        int[] a = {1, 2, 3}, b = a;
        b[0] = 9;
        int[] c = a.clone();
        c[1] = 8;
        System.out.println(a[0] + c[1] + a[1] + " " + (a == b) + a.equals(c) + Arrays.equals(a, b));
        char[][] grid = new char[3][];
        for (int i = 0; i < 3; i++) {
            grid[i] = "abc".substring(i).toCharArray();
        }
        StringBuilder s = new StringBuilder();
        for (char[] r : grid) {
            for (char x : r) {
                s.append(x);
            }
            s.append('|');
        }
        System.out.println(s);
        boolean[] f = new boolean[3];
        f[1] |= true;
        f[2] ^= f[1];
        byte[] y = new byte[2];
        y[0] += 200;
        y[1] = (byte) (y[0] >>> 1);
        short[] h = {1};
        h[0] <<= 15;
        float[] g = {1};
        g[0] /= 3;
        double[] d = {g[0]};
        d[0]++;
        String[] t = new String[2];
        t[0] += "x";
        System.out.println(Arrays.toString(f) + Arrays.toString(y) + h[0] + g[0] + d[0] + t[0]);
        List<Integer>[] buckets = new List[3];
        for (int i = 0; i < 3; i++) {
            buckets[i] = new ArrayList<>();
        }
        for (int i = 0; i < 9; i++) {
            buckets[i * i % 3].add(i);
        }
        System.out.println(Arrays.toString(buckets));
        Object[] o = {1, "s", new int[] {2}, null, new Object[] {3.5}};
        System.out.println(o.length + Arrays.deepToString(o));
        int i = 0;
        int[] z = new int[4];
        z[i] = i++ + i++;
        z[i++] = z[i - 1] + i;
        z[++i > 3 ? 0 : i] += 7;
        System.out.println(Arrays.toString(z) + i);
        final int[] zero = new int[0];
        for (int v : zero) {
            System.out.println(v);
        }
        System.out.println(new int[][] {{1, 2}, {3}}[1][0] + new String[] {"p", "q"}[1] + new int[5].length);
    }
}
