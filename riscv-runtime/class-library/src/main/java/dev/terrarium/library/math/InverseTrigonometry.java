package dev.terrarium.library.math;

/**
 * Arc sine, cosine and tangent to the bit that {@link StrictMath} prescribes: those of fdlibm 5.3, whose constants these
 * are.
 */
public final class InverseTrigonometry {
    /** The arc tangents of 1/2, 1, 3/2 and infinity, rounded down, and what is missing. */
    private static final double[] ARC = {
        4.63647609000806093515e-01, 7.85398163397448278999e-01, 9.82793723247329054082e-01, 1.57079632679489655800e+00
    };

    private static final double[] ARC_REST = {
        2.26987774529616870924e-17, 3.06161699786838301793e-17, 1.39033110312309984516e-17, 6.12323399573676603587e-17
    };

    private static final double A0 = 3.33333333333329318027e-01;
    private static final double A1 = -1.99999999998764832476e-01;
    private static final double A2 = 1.42857142725034663711e-01;
    private static final double A3 = -1.11111104054623557880e-01;
    private static final double A4 = 9.09088713343650656196e-02;
    private static final double A5 = -7.69187620504482999495e-02;
    private static final double A6 = 6.66107313738753120669e-02;
    private static final double A7 = -5.83357013379057348645e-02;
    private static final double A8 = 4.97687799461593236017e-02;
    private static final double A9 = -3.65315727442169155270e-02;
    private static final double A10 = 1.62858201153657823623e-02;

    private static final double P0 = 1.66666666666666657415e-01;
    private static final double P1 = -3.25565818622400915405e-01;
    private static final double P2 = 2.01212532134862925881e-01;
    private static final double P3 = -4.00555345006794114027e-02;
    private static final double P4 = 7.91534994289814532176e-04;
    private static final double P5 = 3.47933107596021167570e-05;
    private static final double Q1 = -2.40339491173441421878e+00;
    private static final double Q2 = 2.02094576023350569471e+00;
    private static final double Q3 = -6.88283971605453293030e-01;
    private static final double Q4 = 7.70381505559019352791e-02;

    private static final double HALF_PI = 1.57079632679489655800e+00;
    private static final double HALF_PI_REST = 6.12323399573676603587e-17;
    private static final double QUARTER_PI = 7.85398163397448278999e-01;
    private static final double PI = 3.14159265358979311600e+00;
    private static final double PI_REST = 1.2246467991473531772e-16;

    /** The upper word of 0.975. */
    private static final int NEAR_ONE = 0x3FEF3333;

    private InverseTrigonometry() {}

    public static double atan(double x) {
        double magnitude = Math.abs(x);
        if (x != x) {
            return x;
        }
        if (magnitude >= 0x1p66) {
            return Math.copySign(ARC[3] + ARC_REST[3], x);
        }
        if (magnitude < 0.4375) {
            return magnitude < 0x1p-29 ? x : x - x * arcPolynomial(x);
        }
        int base;
        double t;
        if (magnitude < 0.6875) {
            base = 0;
            t = (2 * magnitude - 1) / (2 + magnitude);
        } else if (magnitude < 1.1875) {
            base = 1;
            t = (magnitude - 1) / (magnitude + 1);
        } else if (magnitude < 2.4375) {
            base = 2;
            t = (magnitude - 1.5) / (1 + 1.5 * magnitude);
        } else {
            base = 3;
            t = -1 / magnitude;
        }
        double result = ARC[base] - (t * arcPolynomial(t) - ARC_REST[base] - t);
        return x < 0 ? -result : result;
    }

    private static double arcPolynomial(double x) {
        double z = x * x;
        double w = z * z;
        double even = z * (A0 + w * (A2 + w * (A4 + w * (A6 + w * (A8 + w * A10)))));
        double odd = w * (A1 + w * (A3 + w * (A5 + w * (A7 + w * A9))));
        return even + odd;
    }

    public static double atan2(double y, double x) {
        if (x != x || y != y) {
            return Double.NaN;
        }
        if (x == 1) {
            return atan(y);
        }
        boolean left = Double.doubleToRawLongBits(x) < 0;
        return Math.copySign(angle(Math.abs(y), Math.abs(x), left), y);
    }

    /** The angle of a point in the upper half plane, to the left or right of the axis. */
    private static double angle(double y, double x, boolean left) {
        if (y == 0) {
            return left ? PI : 0;
        }
        if (x == 0) {
            return HALF_PI;
        }
        if (x == Double.POSITIVE_INFINITY) {
            boolean diagonal = y == Double.POSITIVE_INFINITY;
            return diagonal ? left ? 3 * QUARTER_PI : QUARTER_PI : left ? PI : 0;
        }
        if (y == Double.POSITIVE_INFINITY) {
            return HALF_PI;
        }
        int distance = Words.upper(y) - Words.upper(x) >> 20;
        double steep;
        if (distance > 60) {
            steep = HALF_PI + 0.5 * PI_REST;
        } else if (left && distance < -60) {
            steep = 0;
        } else {
            steep = atan(y / x);
        }
        return left ? PI - (steep - PI_REST) : steep;
    }

    /** The quotient of polynomials that approximates (asin(x) - x) / x^3, as a function of x^2 and times x^2. */
    private static double quotient(double t) {
        double p = t * (P0 + t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5)))));
        double q = 1 + t * (Q1 + t * (Q2 + t * (Q3 + t * Q4)));
        return p / q;
    }

    public static double asin(double x) {
        double magnitude = Math.abs(x);
        if (magnitude >= 1) {
            return magnitude == 1 ? x * HALF_PI + x * HALF_PI_REST : Double.NaN;
        }
        if (magnitude < 0.5) {
            return magnitude < 0x1p-27 ? x : x + x * quotient(x * x);
        }
        if (x != x) {
            return x;
        }
        double half = (1 - magnitude) * 0.5;
        double r = quotient(half);
        double root = Math.sqrt(half);
        double result;
        if (Words.upper(magnitude) >= NEAR_ONE) {
            result = HALF_PI - (2 * (root + root * r) - HALF_PI_REST);
        } else {
            double upper = Words.truncated(root);
            double lower = (half - upper * upper) / (root + upper);
            double p = 2 * root * r - (HALF_PI_REST - 2 * lower);
            double q = QUARTER_PI - 2 * upper;
            result = QUARTER_PI - (p - q);
        }
        return x < 0 ? -result : result;
    }

    public static double acos(double x) {
        double magnitude = Math.abs(x);
        if (magnitude >= 1) {
            return x == 1 ? 0 : x == -1 ? PI + 2 * HALF_PI_REST : Double.NaN;
        }
        if (magnitude < 0.5) {
            return magnitude <= 0x1p-57 ? HALF_PI + HALF_PI_REST : HALF_PI - (x - (HALF_PI_REST - x * quotient(x * x)));
        }
        if (x != x) {
            return x;
        }
        double half = (1 - magnitude) * 0.5;
        double root = Math.sqrt(half);
        double r = quotient(half);
        if (x < 0) {
            return PI - 2 * (root + (r * root - HALF_PI_REST));
        }
        double upper = Words.truncated(root);
        double lower = (half - upper * upper) / (root + upper);
        return 2 * (upper + (r * root + lower));
    }
}
