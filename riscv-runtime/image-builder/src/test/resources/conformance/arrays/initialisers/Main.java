package conformance.arrays.initialisers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Array initialisers of every kind, constant or computed. */
@Unikernel(name = "arrays-initialisers")
@Requires(Console.class)
public final class Main {
    static int[] statics = {1, 2, 3};
    static final char[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    static final long[] BIG = {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE};
    static final String[][] WORDS = {{"a", "b"}, {}, {null, "c"}, null};
    int[] instance = {4, 5, 6};

    static int f(int x) {
        return x * x;
    }

    public static void main(String[] args) {
        int[] local = {f(1), f(2), f(3), f(4)};
        double[] doubles = {1, 2.5f, 'a', 3L};
        byte[] bytes = {1, -1, 'x', (byte) 200};
        Object[] objects = {"s", new int[] {1}, null, HEX};
        System.out.println(local[3] + " " + (int) doubles[2] + " " + bytes[2] + " " + bytes[3] + " " + objects.length
                + " " + statics[1] + " " + new Main().instance[2]);
        long sum = 0;
        for (long v : BIG) {
            sum += v;
        }
        System.out.println(sum);
        StringBuilder hex = new StringBuilder();
        for (int v = 0xcafebabe, k = 28; k >= 0; k -= 4) {
            hex.append(HEX[v >>> k & 15]);
        }
        System.out.println(hex);
        for (String[] row : WORDS) {
            if (row == null) {
                System.out.println("null row");
                continue;
            }
            System.out.println(row.length);
            for (String word : row) {
                System.out.println(word);
            }
        }
        System.out.println(new int[][] {{1}, {2, 3}}[1][1] + new int[] {7, 8}[1]);
    }
}
