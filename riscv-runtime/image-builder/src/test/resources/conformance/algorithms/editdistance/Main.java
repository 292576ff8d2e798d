package conformance.algorithms.editdistance;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/** Dynamic programming: edit distance with its script, longest common subsequence, longest increasing. */
@Unikernel(name = "algorithms-editdistance")
@Requires(Console.class)
public final class Main {
    static String script(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0
                        ? j
                        : j == 0
                                ? i
                                : Math.min(
                                        Math.min(d[i - 1][j], d[i][j - 1]) + 1,
                                        d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
            }
        }
        StringBuilder s = new StringBuilder();
        for (int i = a.length(), j = b.length(); i > 0 || j > 0; ) {
            if (i > 0 && j > 0 && d[i][j] == d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1)) {
                s.append(a.charAt(--i) == b.charAt(--j) ? '=' : '~');
            } else if (i > 0 && d[i][j] == d[i - 1][j] + 1) {
                s.append('-');
                i--;
            } else {
                s.append('+');
                j--;
            }
        }
        return d[a.length()][b.length()] + " " + s.reverse();
    }

    static String common(String a, String b) {
        String[][] t = new String[a.length() + 1][b.length() + 1];
        for (String[] row : t) {
            Arrays.fill(row, "");
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                t[i][j] = a.charAt(i - 1) == b.charAt(j - 1)
                        ? t[i - 1][j - 1] + a.charAt(i - 1)
                        : t[i - 1][j].length() >= t[i][j - 1].length() ? t[i - 1][j] : t[i][j - 1];
            }
        }
        return t[a.length()][b.length()];
    }

    static List<Integer> increasing(int[] a) {
        int[] tails = new int[a.length], previous = new int[a.length];
        int n = 0;
        for (int i = 0; i < a.length; i++) {
            int lo = 0, hi = n;
            while (lo < hi) {
                int mid = lo + hi >>> 1;
                if (a[tails[mid]] < a[i]) {
                    lo = mid + 1;
                } else {
                    hi = mid;
                }
            }
            previous[i] = lo > 0 ? tails[lo - 1] : -1;
            tails[lo] = i;
            if (lo == n) {
                n++;
            }
        }
        LinkedList<Integer> r = new LinkedList<>();
        for (int i = n > 0 ? tails[n - 1] : -1; i >= 0; i = previous[i]) {
            r.addFirst(a[i]);
        }
        return r;
    }

    public static void main(String[] args) {
        String[][] pairs = {
            {"kitten", "sitting"}, {"", "abc"}, {"intention", "execution"}, {"same", "same"}, {"flaw", "lawn"}
        };
        for (String[] p : pairs) {
            System.out.println(p[0] + "/" + p[1] + " " + script(p[0], p[1]) + " '" + common(p[0], p[1]) + "'");
        }
        System.out.println(increasing(new int[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9}) + " "
                + increasing(new int[] {5, 4, 3}) + " " + increasing(new int[0]));
        int[] coins = {1, 5, 10, 25, 50};
        long[] ways = new long[501];
        ways[0] = 1;
        for (int c : coins) {
            for (int v = c; v < ways.length; v++) {
                ways[v] += ways[v - c];
            }
        }
        System.out.println(ways[100] + " " + ways[500]);
        int[] dims = {30, 35, 15, 5, 10, 20, 25};
        int n = dims.length - 1;
        int[][] m = new int[n][n];
        for (int len = 2; len <= n; len++) {
            for (int i = 0; i + len <= n; i++) {
                int j = i + len - 1;
                m[i][j] = Integer.MAX_VALUE;
                for (int k = i; k < j; k++) {
                    m[i][j] = Math.min(m[i][j], m[i][k] + m[k + 1][j] + dims[i] * dims[k + 1] * dims[j + 1]);
                }
            }
        }
        System.out.println(m[0][n - 1]);
    }
}
