package dev.terrarium.library.math;

/**
 * Sine, cosine and tangent to the bit that {@link StrictMath} prescribes: those of fdlibm 5.3, whose polynomials these
 * are. An argument is reduced to at most pi/4 and a correction, see {@link QuadrantReduction}; each function of the
 * reduced argument is a polynomial, chosen by the quadrant.
 */
public final class Trigonometry {
    private static final double S1 = -1.66666666666666324348e-01;
    private static final double S2 = 8.33333333332248946124e-03;
    private static final double S3 = -1.98412698298579493134e-04;
    private static final double S4 = 2.75573137070700676789e-06;
    private static final double S5 = -2.50507602534068634195e-08;
    private static final double S6 = 1.58969099521155010221e-10;

    private static final double C1 = 4.16666666666666019037e-02;
    private static final double C2 = -1.38888888888741095749e-03;
    private static final double C3 = 2.48015872894767294178e-05;
    private static final double C4 = -2.75573143513906633035e-07;
    private static final double C5 = 2.08757232129817482790e-09;
    private static final double C6 = -1.13596475577881948265e-11;

    private static final double T0 = 3.33333333333334091986e-01;
    private static final double T1 = 1.33333333333201242699e-01;
    private static final double T2 = 5.39682539762260521377e-02;
    private static final double T3 = 2.18694882948595424599e-02;
    private static final double T4 = 8.86323982359930005737e-03;
    private static final double T5 = 3.59207910759131235356e-03;
    private static final double T6 = 1.45620945432529025516e-03;
    private static final double T7 = 5.88041240820264096874e-04;
    private static final double T8 = 2.46463134818469906812e-04;
    private static final double T9 = 7.81794442939557092300e-05;
    private static final double T10 = 7.14072491382608190305e-05;
    private static final double T11 = -1.85586374855275456654e-05;
    private static final double T12 = 2.59073051863633712884e-05;

    private static final double QUARTER_PI = 7.85398163397448278999e-01;
    private static final double QUARTER_PI_REST = 3.06161699786838301793e-17;

    /** The upper words of 0.3, 0.78125 and 0.67434. */
    private static final int COSINE_SMALL = 0x3FD33333;

    private static final int COSINE_LARGE = 0x3FE90000;
    private static final int TANGENT_LARGE = 0x3FE59428;

    private Trigonometry() {}

    public static double sin(double x) {
        if (!isFinite(x)) {
            return Double.NaN;
        }
        QuadrantReduction reduced = QuadrantReduction.of(x);
        return switch (reduced.quadrant() & 3) {
            case 0 -> sine(reduced.value(), reduced.correction());
            case 1 -> cosine(reduced.value(), reduced.correction());
            case 2 -> -sine(reduced.value(), reduced.correction());
            default -> -cosine(reduced.value(), reduced.correction());
        };
    }

    public static double cos(double x) {
        if (!isFinite(x)) {
            return Double.NaN;
        }
        QuadrantReduction reduced = QuadrantReduction.of(x);
        return switch (reduced.quadrant() & 3) {
            case 0 -> cosine(reduced.value(), reduced.correction());
            case 1 -> -sine(reduced.value(), reduced.correction());
            case 2 -> -cosine(reduced.value(), reduced.correction());
            default -> sine(reduced.value(), reduced.correction());
        };
    }

    public static double tan(double x) {
        if (!isFinite(x)) {
            return Double.NaN;
        }
        QuadrantReduction reduced = QuadrantReduction.of(x);
        return tangent(reduced.value(), reduced.correction(), (reduced.quadrant() & 1) != 0);
    }

    private static boolean isFinite(double x) {
        return Math.abs(x) <= Double.MAX_VALUE;
    }

    /** The sine of x + y, y being tiny beside x, and 0 exactly if x needed no reduction. */
    private static double sine(double x, double y) {
        if (Math.abs(x) < 0x1p-27) {
            return x;
        }
        double z = x * x;
        double cube = z * x;
        double r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
        return y == 0 ? x + cube * (S1 + z * r) : x - (z * (0.5 * y - cube * r) - y - cube * S1);
    }

    /** The cosine of x + y; for larger x, a part of 1 - x^2/2 is computed exactly. */
    private static double cosine(double x, double y) {
        if (Math.abs(x) < 0x1p-27) {
            return 1;
        }
        int upper = Words.upperOfMagnitude(x);
        double z = x * x;
        double r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
        if (upper < COSINE_SMALL) {
            return 1 - (0.5 * z - (z * r - x * y));
        }
        double quarter = upper > COSINE_LARGE ? 0.28125 : Words.ofUpper(upper - (2 << 20));
        double half = 0.5 * z - quarter;
        return 1 - quarter - (half - (z * r - x * y));
    }

    /** The tangent of x + y, or its negative reciprocal. */
    private static double tangent(double x, double y, boolean reciprocal) {
        if (Math.abs(x) < 0x1p-28) {
            return reciprocal ? negativeReciprocal(x + y, x, y) : x;
        }
        boolean large = Words.upperOfMagnitude(x) >= TANGENT_LARGE;
        boolean negative = large && x < 0;
        double u = x;
        double v = y;
        if (large) {
            u = QUARTER_PI - Math.abs(x) + (QUARTER_PI_REST - (negative ? -y : y));
            v = 0;
        }
        double z = u * u;
        double w = z * z;
        double odd = T1 + w * (T3 + w * (T5 + w * (T7 + w * (T9 + w * T11))));
        double even = z * (T2 + w * (T4 + w * (T6 + w * (T8 + w * (T10 + w * T12)))));
        double cube = z * u;
        double rest = v + z * (cube * (odd + even) + v);
        rest += T0 * cube;
        double sum = u + rest;
        if (large) {
            double sign = reciprocal ? -1 : 1;
            double result = sign - 2 * (u - (sum * sum / (sum + sign) - rest));
            return negative ? -result : result;
        }
        return reciprocal ? negativeReciprocal(sum, u, rest) : sum;
    }

    /** Returns -1 / (head + tail), the sum having been rounded, with the rounding error made good. */
    private static double negativeReciprocal(double sum, double head, double tail) {
        double upper = Words.truncated(sum);
        double lower = tail - (upper - head);
        double quotient = -1 / sum;
        double truncated = Words.truncated(quotient);
        double error = 1 + truncated * upper;
        return truncated + quotient * (error + truncated * lower);
    }
}
