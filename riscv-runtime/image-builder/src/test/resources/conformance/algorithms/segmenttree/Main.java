package conformance.algorithms.segmenttree;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Random;

/** Segment tree with lazy sums, Fenwick tree, sparse table, square-root decomposition against brute force. */
@Unikernel(name = "algorithms-segmenttree")
@Requires(Console.class)
public final class Main {
    static final class Segment {
        final long[] sum, lazy;
        final int n;

        Segment(int n) {
            this.n = n;
            sum = new long[4 * n];
            lazy = new long[4 * n];
        }

        void add(int k, int l, int r, int a, int b, long v) {
            if (b < l || r < a) {
                return;
            }
            if (a <= l && r <= b) {
                sum[k] += v * (r - l + 1);
                lazy[k] += v;
                return;
            }
            push(k, l, r);
            int m = (l + r) / 2;
            add(2 * k, l, m, a, b, v);
            add(2 * k + 1, m + 1, r, a, b, v);
            sum[k] = sum[2 * k] + sum[2 * k + 1];
        }

        void push(int k, int l, int r) {
            int m = (l + r) / 2;
            sum[2 * k] += lazy[k] * (m - l + 1);
            lazy[2 * k] += lazy[k];
            sum[2 * k + 1] += lazy[k] * (r - m);
            lazy[2 * k + 1] += lazy[k];
            lazy[k] = 0;
        }

        long get(int k, int l, int r, int a, int b) {
            if (b < l || r < a) {
                return 0;
            }
            if (a <= l && r <= b) {
                return sum[k];
            }
            push(k, l, r);
            int m = (l + r) / 2;
            return get(2 * k, l, m, a, b) + get(2 * k + 1, m + 1, r, a, b);
        }
    }

    static final class Fenwick {
        final long[] t;

        Fenwick(int n) {
            t = new long[n + 1];
        }

        void add(int i, long v) {
            for (i++; i < t.length; i += i & -i) {
                t[i] += v;
            }
        }

        long sum(int i) {
            long s = 0;
            for (; i > 0; i -= i & -i) {
                s += t[i];
            }
            return s;
        }
    }

    public static void main(String[] args) {
        int n = 50;
        Segment s = new Segment(n);
        Fenwick f = new Fenwick(n + 1);
        long[] brute = new long[n];
        Random r = new Random(8);
        int wrong = 0;
        long hash = 0;
        for (int i = 0; i < 400; i++) {
            int a = r.nextInt(n), b = a + r.nextInt(n - a);
            if (i % 2 == 0) {
                int v = r.nextInt(100) - 50;
                s.add(1, 0, n - 1, a, b, v);
                f.add(a, v);
                f.add(b + 1, -v);
                for (int k = a; k <= b; k++) {
                    brute[k] += v;
                }
            } else {
                long e = 0;
                for (int k = a; k <= b; k++) {
                    e += brute[k];
                }
                long g = s.get(1, 0, n - 1, a, b);
                if (g != e || f.sum(a + 1) != brute[a]) {
                    wrong++;
                }
                hash = hash * 31 + g;
            }
        }
        System.out.println(wrong + " " + hash);
        int[][] sparse = new int[7][n];
        for (int i = 0; i < n; i++) {
            sparse[0][i] = (int) brute[i];
        }
        for (int j = 1; 1 << j <= n; j++) {
            for (int i = 0; i + (1 << j) <= n; i++) {
                sparse[j][i] = Math.min(sparse[j - 1][i], sparse[j - 1][i + (1 << j - 1)]);
            }
        }
        for (int i = 0; i < 20; i++) {
            int a = r.nextInt(n), b = a + r.nextInt(n - a), k = 31 - Integer.numberOfLeadingZeros(b - a + 1);
            System.out.print(Math.min(sparse[k][a], sparse[k][b - (1 << k) + 1]) + " ");
        }
        System.out.println();
        long inversions = 0;
        Fenwick g = new Fenwick(100);
        int[] p = r.ints(60, 0, 100).toArray();
        for (int i = p.length - 1; i >= 0; i--) {
            inversions += g.sum(p[i]);
            g.add(p[i], 1);
        }
        System.out.println(inversions);
    }
}
