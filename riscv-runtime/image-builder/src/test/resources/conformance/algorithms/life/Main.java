package conformance.algorithms.life;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Conway's game of life on a torus, in booleans and in bits. */
@Unikernel(name = "algorithms-life")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int n = 16;
        boolean[][] cells = new boolean[n][n];
        long[] bits = new long[n];
        int[][] start = {
            {1, 0}, {2, 1}, {0, 2}, {1, 2}, {2, 2}, {10, 10}, {11, 10}, {12, 10}, {8, 3}, {8, 4}, {9, 3}, {9, 5}
        };
        for (int[] p : start) {
            cells[p[1]][p[0]] = true;
            bits[p[1]] |= 1L << p[0];
        }
        for (int generation = 0; generation < 40; generation++) {
            boolean[][] next = new boolean[n][n];
            long[] nextBits = new long[n];
            for (int y = 0; y < n; y++) {
                for (int x = 0; x < n; x++) {
                    int around = 0;
                    int aroundBits = 0;
                    for (int dy = -1; dy <= 1; dy++) {
                        for (int dx = -1; dx <= 1; dx++) {
                            if (dx != 0 || dy != 0) {
                                int ny = (y + dy + n) % n;
                                int nx = x + dx + n & n - 1;
                                around += cells[ny][nx] ? 1 : 0;
                                aroundBits += (int) (bits[ny] >>> nx & 1);
                            }
                        }
                    }
                    next[y][x] = around == 3 || cells[y][x] && around == 2;
                    if (aroundBits == 3 || aroundBits == 2 && (bits[y] >>> x & 1) != 0) {
                        nextBits[y] |= 1L << x;
                    }
                }
            }
            cells = next;
            bits = nextBits;
        }
        for (int y = 0; y < n; y++) {
            StringBuilder row = new StringBuilder();
            for (boolean c : cells[y]) {
                row.append(c ? '#' : '.');
            }
            System.out.println(row + " " + bits[y]);
        }
    }
}
