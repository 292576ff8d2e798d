package conformance.math.numbers2;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Number theory on longs: modular power, Miller-Rabin, Pollard, CRT, extended Euclid, totient, continued square roots. */
@Unikernel(name = "math-numbers2", set = @Set(name = "heap.bytes", value = "32M"))
@Requires(Console.class)
public final class Main {
    static long mul(long a, long b, long m) {
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .mod(BigInteger.valueOf(m))
                .longValue();
    }

    static long pow(long b, long e, long m) {
        long r = 1 % m;
        for (b %= m; e > 0; e >>= 1, b = mul(b, b, m)) {
            if ((e & 1) == 1) {
                r = mul(r, b, m);
            }
        }
        return r;
    }

    static boolean prime(long n) {
        if (n < 2) {
            return false;
        }
        for (long p : new long[] {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37}) {
            if (n % p == 0) {
                return n == p;
            }
        }
        long d = n - 1;
        int s = Long.numberOfTrailingZeros(d);
        d >>= s;
        for (long a : new long[] {2, 3, 5, 7, 11, 13}) {
            long x = pow(a, d, n);
            if (x == 1 || x == n - 1) {
                continue;
            }
            boolean composite = true;
            for (int i = 1; i < s && composite; i++) {
                x = mul(x, x, n);
                composite = x != n - 1;
            }
            if (composite) {
                return false;
            }
        }
        return true;
    }

    static long gcd(long a, long b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }

    static List<Long> factors(long n) {
        List<Long> l = new ArrayList<>();
        for (long p = 2; p * p <= n; p++) {
            while (n % p == 0) {
                l.add(p);
                n /= p;
            }
        }
        if (n > 1) {
            l.add(n);
        }
        return l;
    }

    static long[] egcd(long a, long b) {
        if (b == 0) {
            return new long[] {a, 1, 0};
        }
        long[] r = egcd(b, a % b);
        return new long[] {r[0], r[2], r[1] - a / b * r[2]};
    }

    public static void main(String[] args) {
        for (long n :
                new long[] {1, 2, 561, 1_000_003, 1_000_000_007L, 999_999_999_989L, 3_215_031_751L, Long.MAX_VALUE}) {
            System.out.print(prime(n) + " ");
        }
        System.out.println();
        System.out.println(factors(360) + "" + factors(1_000_000_016L) + factors(97) + factors(600851475143L));
        System.out.println(Arrays.toString(egcd(240, 46)) + gcd(-48, 18) + " " + pow(3, 200, 1_000_007) + " "
                + pow(2, 1L << 40, 97));
        long x = 0, m = 1;
        for (long[] c : new long[][] {{2, 3}, {3, 5}, {2, 7}}) {
            long[] e = egcd(m, c[1]);
            x = Math.floorMod(x + m * Math.floorMod((c[0] - x) * e[1], c[1]), m * c[1]);
            m *= c[1];
        }
        System.out.println(x + " mod " + m);
        int[] phi = IntStream.rangeClosed(0, 40).toArray();
        for (int i = 2; i <= 40; i++) {
            if (phi[i] == i) {
                for (int j = i; j <= 40; j += i) {
                    phi[j] -= phi[j] / i;
                }
            }
        }
        System.out.println(Arrays.toString(phi));
        for (int n : new int[] {2, 7, 13, 61}) {
            int a0 = (int) Math.sqrt(n), a = a0, d = 1, k = 0;
            List<Integer> l = new ArrayList<>(List.of(a0));
            while (a != 2 * a0) {
                k = d * a - k;
                d = (n - k * k) / d;
                a = (a0 + k) / d;
                l.add(a);
            }
            System.out.print(l + " ");
        }
        System.out.println();
        long perfect = LongStream.rangeClosed(2, 9000)
                .filter(n -> LongStream.rangeClosed(1, n / 2)
                                .limit(n < 600 ? n : 0)
                                .filter(d -> n % d == 0)
                                .sum()
                        == n)
                .sum();
        System.out.println(perfect);
    }
}
