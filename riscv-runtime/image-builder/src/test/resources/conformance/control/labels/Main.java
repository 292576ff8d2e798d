package conformance.control.labels;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Labelled break and continue out of nested loops, blocks and switches. */
@Unikernel(name = "control-labels")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int[][] grid = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
        int visited = 0;
        rows:
        for (int[] row : grid) {
            for (int v : row) {
                if (v == 5) {
                    continue rows;
                }
                if (v == 8) {
                    break rows;
                }
                visited = visited * 10 + v;
            }
            visited *= 10;
        }
        System.out.println(visited);
        block:
        {
            if (visited > 100) {
                System.out.println("leaving");
                break block;
            }
            System.out.println("not reached");
        }
        int steps = 0;
        outer:
        while (true) {
            steps++;
            inner:
            do {
                switch (steps % 5) {
                    case 0:
                        break outer;
                    case 1:
                        continue outer;
                    case 2:
                        break inner;
                    case 3:
                        steps += 2;
                        continue inner;
                    default:
                        break;
                }
                steps += 100;
            } while (steps < 150);
            if (steps > 1000) {
                break;
            }
        }
        System.out.println(steps);
        int primes = 0;
        candidates:
        for (int n = 2; n < 100; n++) {
            for (int m = 2; m * m <= n; m++) {
                if (n % m == 0) {
                    continue candidates;
                }
            }
            primes += n;
        }
        System.out.println(primes);
    }
}
