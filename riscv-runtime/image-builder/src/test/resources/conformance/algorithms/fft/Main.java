package conformance.algorithms.fft;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A number-theoretic transform, exact convolution, and a discrete cosine sum by recurrence. */
@Unikernel(name = "algorithms-fft")
@Requires(Console.class)
public final class Main {
    static final int P = 998244353;

    static long power(long b, int e) {
        long r = 1;
        for (; e > 0; e >>= 1, b = b * b % P) {
            if ((e & 1) != 0) {
                r = r * b % P;
            }
        }
        return r;
    }

    static void transform(long[] a, boolean inverse) {
        int n = a.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                long t = a[i];
                a[i] = a[j];
                a[j] = t;
            }
        }
        for (int length = 2; length <= n; length <<= 1) {
            long w = power(3, (P - 1) / length);
            if (inverse) {
                w = power(w, P - 2);
            }
            for (int i = 0; i < n; i += length) {
                long f = 1;
                for (int k = 0; k < length / 2; k++) {
                    long u = a[i + k];
                    long v = a[i + k + length / 2] * f % P;
                    a[i + k] = (u + v) % P;
                    a[i + k + length / 2] = (u - v + P) % P;
                    f = f * w % P;
                }
            }
        }
        if (inverse) {
            long m = power(n, P - 2);
            for (int i = 0; i < n; i++) {
                a[i] = a[i] * m % P;
            }
        }
    }

    public static void main(String[] args) {
        long[] a = new long[128];
        long[] b = new long[128];
        for (int i = 0; i < 60; i++) {
            a[i] = i * i % 97;
            b[i] = i * 31 % 89;
        }
        long[] direct = new long[128];
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 60; j++) {
                direct[i + j] += a[i] * b[j];
            }
        }
        transform(a, false);
        transform(b, false);
        for (int i = 0; i < 128; i++) {
            a[i] = a[i] * b[i] % P;
        }
        transform(a, true);
        boolean same = true;
        long sum = 0;
        for (int i = 0; i < 128; i++) {
            same &= a[i] == direct[i] % P;
            sum = sum * 31 + a[i];
        }
        System.out.println(same + " " + sum);
        double c0 = 1;
        double c1 = 0.9950041652780258;
        double total = c0 + c1;
        for (int i = 2; i < 200; i++) {
            double c2 = 2 * 0.9950041652780258 * c1 - c0;
            c0 = c1;
            c1 = c2;
            total += c2;
        }
        System.out.println(Double.doubleToLongBits(total));
    }
}
