package dev.terrarium.library.math;

/**
 * The natural logarithm to the bit that {@link StrictMath} prescribes: that of fdlibm 5.3, whose constants these are.
 *
 * <p>With x = 2^k (1 + f), sqrt(2)/2 &lt; 1 + f &lt; sqrt(2), and s = f / (2 + f), log(1 + f) = f - s (f - R), R being a
 * polynomial in s^2. The order of operations is part of the definition, as each rounds.
 */
public final class Logarithm {
    /** ln 2 in two parts: the products of the upper one with exponents are exact. */
    private static final double LN2_UPPER = 0x1.62e42feep-1;

    private static final double LN2_LOWER = 0x1.a39ef35793c76p-33;

    private static final double R1 = 6.666666666666735130e-01;
    private static final double R2 = 3.999999999940941908e-01;
    private static final double R3 = 2.857142874366239149e-01;
    private static final double R4 = 2.222219843214978396e-01;
    private static final double R5 = 1.818357216161805012e-01;
    private static final double R6 = 1.531383769920937332e-01;
    private static final double R7 = 1.479819860511658591e-01;

    private static final int FRACTION_BITS = 52;
    private static final int BIAS = 1023;
    private static final long FRACTION = (1L << FRACTION_BITS) - 1;
    /** Added to the upper 20 bits of the fraction, carries into bit 20 if the significand is above about sqrt(2). */
    private static final int ABOVE_ROOT = 0x95f64;

    /** What the upper 20 bits of the fraction are about at 1.38 and at 1.42, between which f - f^2/2 is split off. */
    private static final int SPLIT_FROM = 0x6147a;

    private static final int SPLIT_TO = 0x6b851;

    private Logarithm() {}

    public static double log(double x) {
        if (x < 0 || x != x) {
            return Double.NaN;
        }
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        int k = 0;
        double normal = x;
        if (x < Double.MIN_NORMAL) {
            k = -54;
            normal = x * 0x1p54;
        }
        long bits = Double.doubleToRawLongBits(normal);
        k += (int) (bits >> FRACTION_BITS) - BIAS;
        int upper = (int) (bits >> 32) & 0xFFFFF;
        int above = upper + ABOVE_ROOT >> 20;
        k += above;
        double f = Double.longBitsToDouble(bits & FRACTION | (long) (BIAS - above) << FRACTION_BITS) - 1;
        double low = k * LN2_LOWER;
        double high = k * LN2_UPPER;
        // Whether |f| is below 2^-20.
        if ((upper + 2 & 0xFFFFF) < 3) {
            if (f == 0) {
                return high + low;
            }
            double r = f * f * (0.5 - 0.33333333333333333 * f);
            return k == 0 ? f - r : high - (r - low - f);
        }
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double even = w * (R2 + w * (R4 + w * R6));
        double odd = z * (R1 + w * (R3 + w * (R5 + w * R7)));
        double r = odd + even;
        if ((upper - SPLIT_FROM | SPLIT_TO - upper) > 0) {
            double half = 0.5 * f * f;
            return k == 0 ? f - (half - s * (half + r)) : high - (half - (s * (half + r) + low) - f);
        }
        return k == 0 ? f - s * (f - r) : high - (s * (f - r) - low - f);
    }
}
