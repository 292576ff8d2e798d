package conformance.algorithms.numbertheory;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Greatest common divisors, extended Euclid, perfect numbers, digits and Collatz. */
@Unikernel(name = "algorithms-numbertheory")
@Requires(Console.class)
public final class Main {
    static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    static long[] extended(long a, long b) {
        if (b == 0) {
            return new long[] {a, 1, 0};
        }
        long[] r = extended(b, a % b);
        return new long[] {r[0], r[2], r[1] - a / b * r[2]};
    }

    static int collatz(long n) {
        int steps = 0;
        while (n != 1) {
            n = (n & 1) == 0 ? n >> 1 : 3 * n + 1;
            steps++;
        }
        return steps;
    }

    static boolean perfect(int n) {
        int sum = 0;
        for (int i = 1; i <= n / 2; i++) {
            if (n % i == 0) {
                sum += i;
            }
        }
        return sum == n;
    }

    static int digits(long n) {
        int s = 0;
        for (; n != 0; n /= 10) {
            s += n % 10;
        }
        return s;
    }

    public static void main(String[] args) {
        int sum = 0;
        for (int a = 1; a < 60; a++) {
            for (int b = 1; b < 60; b++) {
                sum = sum * 3 + gcd(a, b);
            }
        }
        System.out.println(sum);
        long[] e = extended(1234567890123L, 987654321);
        System.out.println(e[0] + " " + e[1] + " " + e[2] + " " + (e[1] * 1234567890123L + e[2] * 987654321L));
        int best = 0;
        for (int i = 1; i < 2000; i++) {
            if (collatz(i) > collatz(best == 0 ? 1 : best)) {
                best = i;
            }
        }
        System.out.println(best + " " + collatz(best) + " " + collatz(837799));
        for (int i = 2; i < 1000; i++) {
            if (perfect(i)) {
                System.out.print(i + " ");
            }
        }
        System.out.println(digits(Long.MAX_VALUE) + " " + digits(Long.MIN_VALUE));
    }
}
