package conformance.algorithms.randomoperations;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A long chain of pseudo-random operations on ints, longs, floats and doubles. */
@Unikernel(name = "algorithms-randomoperations")
@Requires(Console.class)
public final class Main {
    static int seed = 2024;

    static int random() {
        seed ^= seed << 13;
        seed ^= seed >>> 17;
        seed ^= seed << 5;
        return seed;
    }

    public static void main(String[] args) {
        int i = 1;
        long l = 1;
        float f = 1;
        double d = 1;
        for (int n = 0; n < 4000; n++) {
            int r = random();
            switch (r >>> 8 & 15) {
                case 0 -> i += r;
                case 1 -> i *= r | 1;
                case 2 -> i = i / (r | 1) + r % (i | 1);
                case 3 -> i = i << r ^ i >>> r ^ i >> r;
                case 4 -> l += (long) r * i;
                case 5 -> l *= (long) r << 7 | 1;
                case 6 -> l = l / (r | 1) ^ l % (r | 1);
                case 7 -> l = l << r ^ l >>> i ^ l >> l;
                case 8 -> f = f / 3 + r;
                case 9 -> f = f * 0.001f - i;
                case 10 -> d = d / 7 + l;
                case 11 -> d = d * 1e-5 + f;
                case 12 -> i ^= (int) d + (int) f;
                case 13 -> l ^= (long) d - (long) f;
                case 14 -> f = (float) d + (byte) i + (char) l + (short) r;
                default -> d = (d % 1000) + (f % 7) + (i < l ? 1 : 0);
            }
            if (n % 250 == 0) {
                System.out.println(i + " " + l + " " + Float.floatToIntBits(f) + " " + Double.doubleToLongBits(d));
            }
        }
        System.out.println(i + " " + l + " " + Float.floatToIntBits(f) + " " + Double.doubleToLongBits(d));
    }
}
