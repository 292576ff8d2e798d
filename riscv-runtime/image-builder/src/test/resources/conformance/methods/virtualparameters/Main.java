package conformance.methods.virtualparameters;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Many parameters through virtual and interface calls. */
@Unikernel(name = "methods-virtualparameters")
@Requires(Console.class)
public final class Main {
    interface Wide {
        double call(
                int a,
                double b,
                long c,
                float d,
                String e,
                double f,
                int g,
                double h,
                long i,
                double j,
                short k,
                double l);
    }

    abstract static class Base implements Wide {
        abstract long other(long a, int b, long c, int d, long e, int f, long g, int h, long i);
    }

    static class First extends Base {
        public double call(
                int a,
                double b,
                long c,
                float d,
                String e,
                double f,
                int g,
                double h,
                long i,
                double j,
                short k,
                double l) {
            return a * b + c * d + e.length() * f + g * h + i * j + k * l;
        }

        long other(long a, int b, long c, int d, long e, int f, long g, int h, long i) {
            return a ^ b ^ c << 1 ^ d ^ e << 2 ^ f ^ g << 3 ^ h ^ i;
        }
    }

    static class Second extends First {
        @Override
        public double call(
                int a,
                double b,
                long c,
                float d,
                String e,
                double f,
                int g,
                double h,
                long i,
                double j,
                short k,
                double l) {
            return -super.call(g, h, i, d, e + e, l, a, b, c, j, k, f);
        }

        @Override
        long other(long a, int b, long c, int d, long e, int f, long g, int h, long i) {
            return super.other(i, h, g, f, e, d, c, b, a) + 1;
        }
    }

    public static void main(String[] args) {
        Base[] all = {new First(), new Second()};
        for (int i = 0; i < 4; i++) {
            Base b = all[i & 1];
            Wide w = all[1 - (i & 1)];
            System.out.println(Double.doubleToLongBits(
                            w.call(i, 0.5, 3, 1.25f, "abc", 2.5, -4, 0.125, 1L << 33, 1e-3, (short) -9, i / 3.0))
                    + " " + b.other(i, -2, 3, -4, 5, -6, 7, -8, 1L << 50));
        }
    }
}
