package conformance.algorithms.primes;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A sieve, trial division, and modular exponentiation with Miller-Rabin. */
@Unikernel(name = "algorithms-primes")
@Requires(Console.class)
public final class Main {
    static long power(long b, long e, long m) {
        long r = 1;
        for (b %= m; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                r = r * b % m;
            }
            b = b * b % m;
        }
        return r;
    }

    static boolean prime(int n) {
        if (n < 2 || n % 2 == 0) {
            return n == 2;
        }
        int d = n - 1;
        int s = Integer.numberOfTrailingZeros(d);
        d >>= s;
        witnesses:
        for (int a : new int[] {2, 3, 5, 7}) {
            if (a % n == 0) {
                continue;
            }
            long x = power(a, d, n);
            if (x == 1 || x == n - 1) {
                continue;
            }
            for (int r = 1; r < s; r++) {
                x = x * x % n;
                if (x == n - 1) {
                    continue witnesses;
                }
            }
            return false;
        }
        return true;
    }

    public static void main(String[] args) {
        boolean[] composite = new boolean[20000];
        int count = 0;
        long sum = 0;
        for (int i = 2; i < composite.length; i++) {
            if (!composite[i]) {
                count++;
                sum += i;
                for (int j = i * i; j < composite.length && j > 0; j += i) {
                    composite[j] = true;
                }
            }
        }
        System.out.println(count + " " + sum);
        int agree = 0;
        for (int i = 0; i < 3000; i++) {
            if (prime(i) == (i > 1 && !composite[i])) {
                agree++;
            }
        }
        System.out.println(agree + " " + prime(Integer.MAX_VALUE) + " " + prime(Integer.MAX_VALUE - 2) + " "
                + power(3, 1000000006, 1000000007));
    }
}
