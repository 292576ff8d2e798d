package conformance.math.fractions;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Exact rational arithmetic, continued fractions, Bernoulli numbers, Egyptian fractions. */
@Unikernel(name = "math-fractions")
@Requires(Console.class)
public final class Main {
    record Fraction(BigInteger n, BigInteger d) implements Comparable<Fraction> {
        Fraction {
            if (d.signum() == 0) {
                throw new ArithmeticException("zero denominator");
            }
            BigInteger g = n.gcd(d);
            if (d.signum() < 0) {
                g = g.negate();
            }
            if (g.signum() != 0) {
                n = n.divide(g);
                d = d.divide(g);
            }
        }

        static Fraction of(long n, long d) {
            return new Fraction(BigInteger.valueOf(n), BigInteger.valueOf(d));
        }

        Fraction plus(Fraction o) {
            return new Fraction(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
        }

        Fraction minus(Fraction o) {
            return plus(new Fraction(o.n.negate(), o.d));
        }

        Fraction times(Fraction o) {
            return new Fraction(n.multiply(o.n), d.multiply(o.d));
        }

        Fraction inverse() {
            return new Fraction(d, n);
        }

        @Override
        public int compareTo(Fraction o) {
            return n.multiply(o.d).compareTo(o.n.multiply(d));
        }

        @Override
        public String toString() {
            return d.equals(BigInteger.ONE) ? n.toString() : n + "/" + d;
        }

        BigInteger floor() {
            BigInteger[] q = n.divideAndRemainder(d);
            return q[1].signum() < 0 ? q[0].subtract(BigInteger.ONE) : q[0];
        }
    }

    static List<BigInteger> continued(Fraction f) {
        List<BigInteger> l = new ArrayList<>();
        while (true) {
            l.add(f.floor());
            f = f.minus(new Fraction(f.floor(), BigInteger.ONE));
            if (f.n().signum() == 0) {
                return l;
            }
            f = f.inverse();
        }
    }

    static Fraction[] bernoulli(int n) {
        Fraction[] a = new Fraction[n + 1], b = new Fraction[n + 1];
        for (int m = 0; m <= n; m++) {
            a[m] = Fraction.of(1, m + 1);
            for (int j = m; j >= 1; j--) {
                a[j - 1] = Fraction.of(j, 1).times(a[j - 1].minus(a[j]));
            }
            b[m] = a[0];
        }
        return b;
    }

    public static void main(String[] args) {
        System.out.println(Fraction.of(6, -8) + " " + Fraction.of(1, 3).plus(Fraction.of(1, 6)) + " "
                + Fraction.of(-7, 2).floor() + " " + Fraction.of(2, 4).equals(Fraction.of(1, 2)) + " "
                + Fraction.of(1, 3).compareTo(Fraction.of(2, 7)) + " " + continued(Fraction.of(649, 200))
                + continued(Fraction.of(-22, 7)));
        System.out.println(Arrays.toString(bernoulli(20)));
        Fraction h = Fraction.of(0, 1);
        for (int i = 1; i <= 40; i++) {
            h = h.plus(Fraction.of(1, i));
        }
        System.out.println(h + " " + new BigDecimal(h.n()).divide(new BigDecimal(h.d()), 30, RoundingMode.HALF_EVEN));
        Fraction e = Fraction.of(43, 48);
        StringBuilder s = new StringBuilder();
        while (e.n().signum() > 0) {
            BigInteger d = e.inverse().floor();
            Fraction unit = new Fraction(BigInteger.ONE, d);
            if (unit.compareTo(e) > 0) {
                unit = new Fraction(BigInteger.ONE, d.add(BigInteger.ONE));
            }
            s.append(unit).append(' ');
            e = e.minus(unit);
        }
        System.out.println(s);
        TreeSet<Fraction> farey = new TreeSet<>();
        for (int d = 1; d <= 7; d++) {
            for (int n = 0; n <= d; n++) {
                farey.add(Fraction.of(n, d));
            }
        }
        System.out.println(farey);
        attempt(() -> Fraction.of(1, 0));
        attempt(() -> Fraction.of(0, 5).inverse());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
