package conformance.algorithms.queens;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Queens on a board, by backtracking and by bits, and Sudoku-like permutations. */
@Unikernel(name = "algorithms-queens")
@Requires(Console.class)
public final class Main {
    static int solutions;
    static int[] columns = new int[12];
    static String first;

    static void place(int row, int n) {
        if (row == n) {
            if (solutions++ == 0) {
                first = "";
                for (int i = 0; i < n; i++) {
                    first += columns[i] + " ";
                }
            }
            return;
        }
        next:
        for (int c = 0; c < n; c++) {
            for (int r = 0; r < row; r++) {
                if (columns[r] == c || Math.abs(columns[r] - c) == row - r) {
                    continue next;
                }
            }
            columns[row] = c;
            place(row + 1, n);
        }
    }

    static int bits(int all, int cols, int left, int right) {
        if (cols == all) {
            return 1;
        }
        int count = 0;
        for (int free = all & ~(cols | left | right); free != 0; free &= free - 1) {
            int bit = free & -free;
            count += bits(all, cols | bit, (left | bit) << 1, (right | bit) >> 1);
        }
        return count;
    }

    static int permutations(int[] a, int k) {
        if (k == a.length) {
            int h = 0;
            for (int v : a) {
                h = h * 10 + v;
            }
            return h % 7 == 0 ? 1 : 0;
        }
        int count = 0;
        for (int i = k; i < a.length; i++) {
            int t = a[k];
            a[k] = a[i];
            a[i] = t;
            count += permutations(a, k + 1);
            a[i] = a[k];
            a[k] = t;
        }
        return count;
    }

    public static void main(String[] args) {
        for (int n = 1; n <= 8; n++) {
            solutions = 0;
            first = null;
            place(0, n);
            System.out.println(n + " " + solutions + " " + bits((1 << n) - 1, 0, 0, 0) + " " + first);
        }
        System.out.println(permutations(new int[] {1, 2, 3, 4, 5, 6, 7}, 0));
    }
}
