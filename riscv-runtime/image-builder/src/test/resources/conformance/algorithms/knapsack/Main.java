package conformance.algorithms.knapsack;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Dynamic programming: knapsack, longest common subsequence, change and increasing subsequences. */
@Unikernel(name = "algorithms-knapsack")
@Requires(Console.class)
public final class Main {
    static int knapsack(int[] weights, int[] values, int capacity) {
        int[] best = new int[capacity + 1];
        for (int i = 0; i < weights.length; i++) {
            for (int c = capacity; c >= weights[i]; c--) {
                best[c] = Math.max(best[c], best[c - weights[i]] + values[i]);
            }
        }
        return best[capacity];
    }

    static String common(String a, String b) {
        int[][] t = new int[a.length() + 1][b.length() + 1];
        for (int i = a.length() - 1; i >= 0; i--) {
            for (int j = b.length() - 1; j >= 0; j--) {
                t[i][j] = a.charAt(i) == b.charAt(j) ? t[i + 1][j + 1] + 1 : Math.max(t[i + 1][j], t[i][j + 1]);
            }
        }
        StringBuilder s = new StringBuilder();
        for (int i = 0, j = 0; i < a.length() && j < b.length(); ) {
            if (a.charAt(i) == b.charAt(j)) {
                s.append(a.charAt(i++));
                j++;
            } else if (t[i + 1][j] >= t[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return s.toString();
    }

    static long ways(int amount, int... coins) {
        long[] w = new long[amount + 1];
        w[0] = 1;
        for (int coin : coins) {
            for (int i = coin; i <= amount; i++) {
                w[i] += w[i - coin];
            }
        }
        return w[amount];
    }

    static int increasing(int[] a) {
        int[] length = new int[a.length];
        int best = 0;
        for (int i = 0; i < a.length; i++) {
            length[i] = 1;
            for (int j = 0; j < i; j++) {
                if (a[j] < a[i] && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                }
            }
            best = Math.max(best, length[i]);
        }
        return best;
    }

    public static void main(String[] args) {
        System.out.println(knapsack(new int[] {12, 2, 1, 4, 1, 7, 9}, new int[] {4, 2, 1, 10, 2, 9, 11}, 25));
        System.out.println(common("AGGTABQWERTY", "GXTXAYBWXRTY") + " " + common("", "x"));
        System.out.println(ways(1000, 1, 2, 5, 10, 20, 50, 100, 200));
        int[] a = new int[150];
        for (int i = 0; i < a.length; i++) {
            a[i] = i * 7919 % 1009;
        }
        System.out.println(increasing(a));
    }
}
