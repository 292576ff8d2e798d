package conformance.arrays.multidimensional;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Rectangular, jagged and partly allocated arrays of arrays. */
@Unikernel(name = "arrays-multidimensional")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int[][] square = new int[4][5];
        for (int i = 0; i < square.length; i++) {
            for (int j = 0; j < square[i].length; j++) {
                square[i][j] = i * 10 + j;
            }
        }
        int sum = 0;
        for (int[] row : square) {
            for (int v : row) {
                sum += v;
            }
        }
        System.out.println(sum + " " + square[3][4]);
        long[][][] cube = new long[2][3][4];
        cube[1][2][3] = 1L << 50;
        cube[0][0][0]--;
        cube[1][1][1] += 5;
        long total = 0;
        for (long[][] plane : cube) {
            for (long[] row : plane) {
                for (long v : row) {
                    total = total * 3 + v;
                }
            }
        }
        System.out.println(total);
        int[][] jagged = new int[5][];
        System.out.println(jagged[2] == null);
        for (int i = 0; i < jagged.length; i++) {
            jagged[i] = new int[i];
            for (int j = 0; j < i; j++) {
                jagged[i][j] = i == 1 || j == 0 || j == i - 1 ? 1 : jagged[i - 1][j - 1] + jagged[i - 1][j];
            }
        }
        for (int[] row : jagged) {
            StringBuilder line = new StringBuilder();
            for (int v : row) {
                line.append(v).append(' ');
            }
            System.out.println(line);
        }
        String[][][] partial = new String[2][2][];
        System.out.println((partial[1][1] == null) + " " + partial[0].length);
        int[][] shared = new int[2][];
        shared[0] = shared[1] = new int[] {1, 2};
        shared[0][1] = 9;
        System.out.println(shared[1][1]);
        System.out.println(new int[0][3].length + " " + new double[3][0][2][1].length);
        char[] triangle[] = {{'a'}, {'b', 'c'}};
        System.out.println(triangle[1][1]);
    }
}
