package dev.terrarium.library.math;

/**
 * Relatives of the exponential function and the logarithm to the bit that {@link StrictMath} prescribes: those of fdlibm
 * 5.3, whose constants these are.
 */
public final class Exponentials {
    private static final double LN2_UPPER = 6.93147180369123816490e-01;
    private static final double LN2_LOWER = 1.90821492927058770002e-10;
    private static final double INVERSE_LN2 = 1.44269504088896338700e+00;
    private static final double INVERSE_LN10 = 4.34294481903251816668e-01;
    private static final double LOG10_2_UPPER = 3.01029995663611771306e-01;
    private static final double LOG10_2_LOWER = 3.69423907715893078616e-13;

    private static final double Q1 = -3.33333333333331316428e-02;
    private static final double Q2 = 1.58730158725481460165e-03;
    private static final double Q3 = -7.93650757867487942473e-05;
    private static final double Q4 = 4.00821782732936239552e-06;
    private static final double Q5 = -2.01099218183624371326e-07;

    private static final double L1 = 6.666666666666735130e-01;
    private static final double L2 = 3.999999999940941908e-01;
    private static final double L3 = 2.857142874366239149e-01;
    private static final double L4 = 2.222219843214978396e-01;
    private static final double L5 = 1.818357216161805012e-01;
    private static final double L6 = 1.531383769920937332e-01;
    private static final double L7 = 1.479819860511658591e-01;

    /** Above it, e^x is greater than every double. */
    private static final double OVERFLOW = 7.09782712893383973096e+02;

    /** Above it, e^x / 2 is greater than every double. */
    private static final double HALF_OVERFLOW = Double.longBitsToDouble(0x408633CE8FB9F87DL);

    /** The upper words of 56 ln 2, 0.5 ln 2, 1.5 ln 2 and ln of the greatest double. */
    private static final int SATURATION = 0x4043687A;

    private static final int HALF_LN2 = 0x3FD62E42;
    private static final int THREE_HALVES_LN2 = 0x3FF0A2B2;
    private static final int LN_MAX = 0x40862E42;

    /** The upper words of sqrt(2) - 1, of sqrt(2)/2 - 1 (with its sign), and of the fraction of sqrt(2). */
    private static final int ROOT_LESS_ONE = 0x3FDA827A;

    private static final int HALF_ROOT_LESS_ONE = 0xBFD2BEC3;
    private static final int ROOT_FRACTION = 0x6A09E;

    private Exponentials() {}

    public static double log10(double x) {
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
        int exponent = Math.getExponent(normal);
        k += exponent;
        // A significand below one for negative powers: then both terms have the same sign.
        int down = k < 0 ? 1 : 0;
        double significand = Words.scaled(normal, -exponent - down);
        double power = k + down;
        double z = power * LOG10_2_LOWER + INVERSE_LN10 * Logarithm.log(significand);
        return z + power * LOG10_2_UPPER;
    }

    public static double expm1(double x) {
        int upper = Words.upperOfMagnitude(x);
        boolean negative = Words.upper(x) < 0;
        if (upper >= SATURATION) {
            if (x != x) {
                return x;
            }
            if (x > OVERFLOW) {
                return Double.POSITIVE_INFINITY;
            }
            if (negative) {
                return -1;
            }
        }
        if (upper < 0x3C900000) {
            return x;
        }
        int k = 0;
        double reduced = x;
        double correction = 0;
        if (upper > HALF_LN2) {
            k = upper < THREE_HALVES_LN2 ? negative ? -1 : 1 : (int) (INVERSE_LN2 * x + (negative ? -0.5 : 0.5));
            double high = x - k * LN2_UPPER;
            double low = k * LN2_LOWER;
            reduced = high - low;
            correction = high - reduced - low;
        }
        double half = 0.5 * reduced;
        double square = reduced * half;
        double r = 1 + square * (Q1 + square * (Q2 + square * (Q3 + square * (Q4 + square * Q5))));
        double t = 3 - r * half;
        double e = square * ((r - t) / (6 - reduced * t));
        if (k == 0) {
            return reduced - (reduced * e - square);
        }
        e = reduced * (e - correction) - correction - square;
        return combine(reduced, e, k);
    }

    /** 2^k (x - e + 1) - 1 for k other than 0, in the order of operations that loses least. */
    private static double combine(double x, double e, int k) {
        if (k == -1) {
            return 0.5 * (x - e) - 0.5;
        }
        if (k == 1) {
            return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
        }
        if (k <= -2 || k > 56) {
            double y = 1 - (e - x);
            y = k == 1024 ? y * 2 * 0x1p1023 : Words.scaled(y, k);
            return y - 1;
        }
        double tiny = Words.scaled(1, -k);
        double y = k < 20 ? 1 - tiny - (e - x) : x - (e + tiny) + 1;
        return Words.scaled(y, k);
    }

    public static double log1p(double x) {
        int upper = Words.upper(x);
        int magnitude = upper & 0x7FFFFFFF;
        if (x != x || x < -1) {
            return Double.NaN;
        }
        if (x == -1) {
            return Double.NEGATIVE_INFINITY;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        if (magnitude < 0x3E200000) {
            return magnitude < 0x3C900000 ? x : x - x * x * 0.5;
        }
        int k = 0;
        double f = x;
        int fraction = 1;
        double correction = 0;
        if (upper >= ROOT_LESS_ONE || upper < 0 && upper > HALF_ROOT_LESS_ONE) {
            boolean large = upper >= 0x43400000;
            double u = large ? x : 1 + x;
            k = (Words.upper(u) >> 20) - 1023;
            if (!large) {
                correction = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
            }
            fraction = Words.upper(u) & 0xFFFFF;
            boolean above = fraction >= ROOT_FRACTION;
            f = Words.scaled(u, -k - (above ? 1 : 0)) - 1;
            if (above) {
                k++;
                fraction = 0x100000 - fraction >> 2;
            }
        }
        double half = 0.5 * f * f;
        double low = k * LN2_LOWER + correction;
        double high = k * LN2_UPPER;
        if (fraction == 0) {
            if (f == 0) {
                return k == 0 ? 0 : high + (correction + k * LN2_LOWER);
            }
            double r = half * (1 - 0.66666666666666666 * f);
            return k == 0 ? f - r : high - (r - low - f);
        }
        double s = f / (2 + f);
        double z = s * s;
        double r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
        return k == 0 ? f - (half - s * (half + r)) : high - (half - (s * (half + r) + low) - f);
    }

    public static double sinh(double x) {
        double magnitude = Math.abs(x);
        if (!(magnitude < Double.POSITIVE_INFINITY)) {
            return x;
        }
        double half = x < 0 ? -0.5 : 0.5;
        if (magnitude < 22) {
            if (magnitude < 0x1p-28) {
                return x;
            }
            double t = expm1(magnitude);
            return magnitude < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
        }
        if (Words.upper(magnitude) < LN_MAX) {
            return half * StrictMath.exp(magnitude);
        }
        if (magnitude <= HALF_OVERFLOW) {
            double root = StrictMath.exp(0.5 * magnitude);
            return half * root * root;
        }
        return x * 1e307;
    }

    public static double cosh(double x) {
        double magnitude = Math.abs(x);
        if (x != x) {
            return x;
        }
        int upper = Words.upper(magnitude);
        if (upper < 0x3FD62E43) {
            double t = expm1(magnitude);
            double w = 1 + t;
            return upper < 0x3C800000 ? w : 1 + t * t / (w + w);
        }
        if (magnitude < 22) {
            double t = StrictMath.exp(magnitude);
            return 0.5 * t + 0.5 / t;
        }
        if (upper < LN_MAX) {
            return 0.5 * StrictMath.exp(magnitude);
        }
        if (magnitude <= HALF_OVERFLOW) {
            double root = StrictMath.exp(0.5 * magnitude);
            return 0.5 * root * root;
        }
        return Double.POSITIVE_INFINITY;
    }

    public static double tanh(double x) {
        double magnitude = Math.abs(x);
        if (x != x) {
            return x;
        }
        if (magnitude < 0x1p-55) {
            return x * (1 + x);
        }
        double result;
        if (magnitude >= 22) {
            result = 1;
        } else if (magnitude >= 1) {
            result = 1 - 2 / (expm1(2 * magnitude) + 2);
        } else {
            double t = expm1(-2 * magnitude);
            result = -t / (t + 2);
        }
        return x < 0 ? -result : result;
    }
}
