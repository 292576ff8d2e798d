package conformance.exceptions.leaves;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/**
 * Failures in methods that call nothing else: their callers, and what those keep in registers, are found whether such a
 * method has a frame or not, and so are the lines of its trace.
 */
@Unikernel(name = "exceptions-leaves")
@Requires(Console.class)
public final class Main {
    /** Like a class of its own, so that nothing of it is inlined into the one method that calls it. */
    interface Leaf {
        long run(int[] values, Object object, int number);
    }

    static final class Element implements Leaf {
        @Override
        public long run(int[] values, Object object, int number) {
            return values[number];
        }
    }

    static final class Quotient implements Leaf {
        @Override
        public long run(int[] values, Object object, int number) {
            return (values.length + 100L) / number;
        }
    }

    static final class Cast implements Leaf {
        @Override
        public long run(int[] values, Object object, int number) {
            return ((Integer) object) + number;
        }
    }

    /** Needs more values at once than there are registers, so that some are in its frame. */
    static final class Crowded implements Leaf {
        @Override
        public long run(int[] values, Object object, int number) {
            long a = number + 1;
            long b = a * 3 ^ number;
            long c = b * 5 ^ a;
            long d = c * 7 ^ b;
            long e = d * 9 ^ c;
            long f = e * 11 ^ d;
            long g = f * 13 ^ e;
            long h = g * 15 ^ f;
            long i = h * 17 ^ g;
            long j = i * 19 ^ h;
            long k = j * 21 ^ i;
            long l = k * 23 ^ j;
            long m = l * 25 ^ k;
            long n = m * 27 ^ l;
            long o = n * 29 ^ m;
            for (int round = 0; round < 5; round++) {
                long carry = values[(int) (a + round & 15)];
                a += b ^ carry;
                b += c ^ a;
                c += d ^ b;
                d += e ^ c;
                e += f ^ d;
                f += g ^ e;
                g += h ^ f;
                h += i ^ g;
                i += j ^ h;
                j += k ^ i;
                k += l ^ j;
                l += m ^ k;
                m += n ^ l;
                n += o ^ m;
                o += carry ^ n;
            }
            return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o;
        }
    }

    private static long attempt(Leaf leaf, int[] values, Object object, int number) {
        long first = number * 31L;
        long second = first ^ values.length;
        double third = first * 0.5;
        String text = "kept " + number;
        try {
            return leaf.run(values, object, number) + first + second;
        } catch (RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            System.out.println(e.getMessage() + ", " + text + " " + first + " " + second + " " + third);
            for (int i = 0; i < 3; i++) {
                System.out.println("  " + trace[i]);
            }
            return second;
        }
    }

    public static void main(String[] args) {
        Leaf[] leaves = {new Element(), new Quotient(), new Cast(), new Crowded()};
        int[] few = {3, 1, 4, 1};
        int[] enough = new int[16];
        for (int i = 0; i < enough.length; i++) {
            enough[i] = i * i;
        }
        for (Leaf leaf : leaves) {
            System.out.println(leaf.getClass().getSimpleName());
            System.out.println(attempt(leaf, enough, 5, 3));
            System.out.println(attempt(leaf, few, "no number", 0));
            System.out.println(attempt(leaf, few, 8, 10));
            System.out.println(attempt(leaf, few, null, -1));
        }
        try {
            leaves[0].run(null, null, 0);
        } catch (NullPointerException e) {
            System.out.println(e.getStackTrace()[0]);
        }
    }
}
