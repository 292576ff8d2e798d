package conformance.algorithms.fannkuch;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Pancake flips over all permutations. */
@Unikernel(name = "algorithms-fannkuch")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int n = 7;
        int[] p = new int[n];
        int[] q = new int[n];
        int[] count = new int[n];
        for (int i = 0; i < n; i++) {
            p[i] = i;
        }
        int maximum = 0;
        int checksum = 0;
        int sign = 1;
        int r = n;
        while (true) {
            while (r != 1) {
                count[r - 1] = r;
                r--;
            }
            System.arraycopy(p, 0, q, 0, n);
            int flips = 0;
            for (int k = q[0]; k != 0; k = q[0]) {
                for (int i = 0, j = k; i < j; i++, j--) {
                    int t = q[i];
                    q[i] = q[j];
                    q[j] = t;
                }
                flips++;
            }
            maximum = Math.max(maximum, flips);
            checksum += sign * flips;
            sign = -sign;
            while (true) {
                if (r == n) {
                    System.out.println(checksum + " " + maximum);
                    return;
                }
                int first = p[0];
                for (int i = 0; i < r; i++) {
                    p[i] = p[i + 1];
                }
                p[r] = first;
                if (--count[r] > 0) {
                    break;
                }
                r++;
            }
        }
    }
}
