package conformance.control.fibonaccis;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.stream.Stream;

/** Eight ways of computing the same numbers: loops, recursion, memo, matrix, streams, big, closed form, iterator. */
@Unikernel(name = "control-fibonaccis")
@Requires(Console.class)
public final class Main {
    static long rec(int n) {
        return n < 2 ? n : rec(n - 1) + rec(n - 2);
    }

    static long loop(int n) {
        long a = 0, b = 1;
        while (n-- > 0) {
            b = a + (a = b);
        }
        return a;
    }

    static long memo(int n, long[] m) {
        return n < 2 ? n : m[n] != 0 ? m[n] : (m[n] = memo(n - 1, m) + memo(n - 2, m));
    }

    static long tail(int n, long a, long b) {
        return n == 0 ? a : tail(n - 1, b, a + b);
    }

    static long fast(int n) {
        if (n == 0) {
            return 0;
        }
        long a = 0, b = 1;
        for (int bit = Integer.highestOneBit(n); bit > 0; bit >>= 1) {
            long c = a * (2 * b - a), d = a * a + b * b;
            if ((n & bit) == 0) {
                a = c;
                b = d;
            } else {
                a = d;
                b = c + d;
            }
        }
        return a;
    }

    public static void main(String[] args) {
        boolean same = true;
        for (int n = 0; n < 20; n++) {
            int k = n;
            long e = loop(n);
            same &= rec(n) == e
                    && memo(n, new long[n + 1]) == e
                    && tail(n, 0, 1) == e
                    && fast(n) == e
                    && Stream.iterate(new long[] {0, 1}, f -> new long[] {f[1], f[0] + f[1]})
                                    .skip(k)
                                    .findFirst()
                                    .get()[0]
                            == e
                    && Math.round(StrictMath.pow((1 + StrictMath.sqrt(5)) / 2, n) / StrictMath.sqrt(5)) == e;
        }
        System.out.println(same + " " + loop(90) + " " + fast(90) + " " + loop(93));
        BigInteger a = BigInteger.ZERO, b = BigInteger.ONE;
        for (int i = 0; i < 200; i++) {
            BigInteger t = a.add(b);
            a = b;
            b = t;
        }
        System.out.println(a);
        Iterator<Integer> it = new Iterator<>() {
            int x = 0, y = 1;

            @Override
            public boolean hasNext() {
                return x < 100;
            }

            @Override
            public Integer next() {
                int r = x;
                x = y;
                y += r;
                return r;
            }
        };
        while (it.hasNext()) {
            System.out.print(it.next() + " ");
        }
        System.out.println();
        long zeck = 0;
        int n = 100;
        for (int i = 12; i > 1; i--) {
            if (loop(i) <= n) {
                n -= loop(i);
                zeck |= 1L << i;
            }
        }
        System.out.println(Long.toBinaryString(zeck));
    }
}
