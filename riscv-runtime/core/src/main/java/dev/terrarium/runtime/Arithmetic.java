package dev.terrarium.runtime;

/** Arithmetic of Java that RISC-V has no instruction for. */
final class Arithmetic {
    private static final int FRACTION_BITS = 52;
    private static final long IMPLICIT_BIT = 1L << FRACTION_BITS;
    private static final long INFINITY = 0x7FFL << FRACTION_BITS;
    /** How far a 53-bit significand can be shifted in a long without reaching the sign. */
    private static final int STEP = 10;

    private Arithmetic() {}

    /**
     * Returns {@code dividend % divisor} (Java Language Specification, section 15.17.3), which is always exact. Every float
     * is a double, and the remainder of two floats is a float, so that no bit is lost on the way back.
     */
    static float remainder(float dividend, float divisor) {
        return (float) remainder((double) dividend, (double) divisor);
    }

    /**
     * Returns {@code dividend % divisor} (Java Language Specification, section 15.17.3), which is always exact.
     *
     * <p>With both significands as integers m and n, and the dividend's exponent greater by k (it is not smaller, else the
     * dividend is the answer), the remainder is (m * 2^k) mod n in units of the divisor's exponent. The power is
     * multiplied in ten bits at a time, with a reduction after each, so that the product always fits a long.
     */
    static double remainder(double dividend, double divisor) {
        long dividendBits = Double.doubleToRawLongBits(dividend);
        long sign = dividendBits & Long.MIN_VALUE;
        long x = dividendBits ^ sign;
        long y = Double.doubleToRawLongBits(divisor) & Long.MAX_VALUE;
        if (x >= INFINITY || y > INFINITY || y == 0) {
            return Double.NaN;
        }
        if (x < y) {
            return dividend;
        }
        int exponent = exponent(y);
        int distance = exponent(x) - exponent;
        long modulus = significand(y);
        long rest = significand(x);
        for (; distance > STEP; distance -= STEP) {
            rest = (rest << STEP) % modulus;
        }
        rest = (rest << distance) % modulus;
        while (rest != 0 && rest < IMPLICIT_BIT && exponent > 1) {
            rest <<= 1;
            exponent--;
        }
        // Adding to the exponent less one lets the implicit bit, if it is there, count as the missing one.
        long bits = rest == 0 ? 0 : rest + ((long) (exponent - 1) << FRACTION_BITS);
        return Double.longBitsToDouble(bits | sign);
    }

    /** The biased exponent of a positive double, where subnormal numbers have that of the smallest normal ones. */
    private static int exponent(long bits) {
        return Math.max(1, (int) (bits >> FRACTION_BITS));
    }

    private static long significand(long bits) {
        long fraction = bits & (IMPLICIT_BIT - 1);
        return bits < IMPLICIT_BIT ? fraction : fraction | IMPLICIT_BIT;
    }
}
