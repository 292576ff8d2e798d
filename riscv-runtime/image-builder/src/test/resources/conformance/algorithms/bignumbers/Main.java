package conformance.algorithms.bignumbers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Arbitrary-precision arithmetic in arrays: factorials, powers of two and Fibonacci numbers. */
@Unikernel(name = "algorithms-bignumbers")
@Requires(Console.class)
public final class Main {
    static int[] add(int[] a, int[] b) {
        int[] r = new int[Math.max(a.length, b.length) + 1];
        int carry = 0;
        for (int i = 0; i < r.length; i++) {
            int v = carry + (i < a.length ? a[i] : 0) + (i < b.length ? b[i] : 0);
            r[i] = v % 1000000000;
            carry = v / 1000000000;
        }
        return trim(r);
    }

    static int[] multiply(int[] a, int m) {
        int[] r = new int[a.length + 1];
        long carry = 0;
        for (int i = 0; i < a.length; i++) {
            carry += (long) a[i] * m;
            r[i] = (int) (carry % 1000000000);
            carry /= 1000000000;
        }
        r[a.length] = (int) carry;
        return trim(r);
    }

    static int[] trim(int[] a) {
        int n = a.length;
        while (n > 1 && a[n - 1] == 0) {
            n--;
        }
        int[] r = new int[n];
        System.arraycopy(a, 0, r, 0, n);
        return r;
    }

    static String text(int[] a) {
        StringBuilder s = new StringBuilder().append(a[a.length - 1]);
        for (int i = a.length - 2; i >= 0; i--) {
            for (int p = 100000000; p > 0; p /= 10) {
                s.append(a[i] / p % 10);
            }
        }
        return s.toString();
    }

    public static void main(String[] args) {
        int[] factorial = {1};
        for (int i = 2; i <= 100; i++) {
            factorial = multiply(factorial, i);
        }
        System.out.println(text(factorial));
        int[] power = {1};
        for (int i = 0; i < 300; i++) {
            power = add(power, power);
        }
        System.out.println(text(power));
        int[] a = {0};
        int[] b = {1};
        for (int i = 0; i < 400; i++) {
            int[] c = add(a, b);
            a = b;
            b = c;
        }
        System.out.println(text(a));
    }
}
