package dev.terrarium.emulator.softfloat;

/**
 * The arithmetic of {@link SoftFloat}, done by the host where that is provably the same: the rounding is to nearest even, the
 * inexact flag is set already so that raising it again is not seen, and the result is a normal number above the smallest one,
 * so that no other flag can be due and Java's own arithmetic, which rounds to nearest even, has the same bits.
 */
public final class FloatArithmetic {
    private final SoftFloat soft = new SoftFloat();
    private int mode;
    private boolean hostAllowed;

    /**
     * Sets what the next operations depend on.
     *
     * @param roundingMode a valid mode, not {@link RoundingMode#DYNAMIC}
     * @param accruedFlags the flags that are set already
     */
    public void prepare(int roundingMode, int accruedFlags) {
        mode = roundingMode;
        hostAllowed = roundingMode == RoundingMode.NEAREST_EVEN && (accruedFlags & RoundingMode.INEXACT) != 0;
    }

    /** Returns the rounding mode of the operation. */
    public int mode() {
        return mode;
    }

    /** Returns the exact arithmetic, for operations that the host has no fast form of. */
    public SoftFloat soft() {
        return soft;
    }

    /** A normal number, not of the lowest exponent, so not one that a subnormal has been rounded up to. */
    private static boolean isSafe(FloatFormat format, long result) {
        int field = format.exponentField(result);
        return field > 1 && field < format.specialExponent;
    }

    private static float single(long bits) {
        return Float.intBitsToFloat((int) bits);
    }

    private static double twice(long bits) {
        return Double.longBitsToDouble(bits);
    }

    private static long bits(float value) {
        return Float.floatToRawIntBits(value) & 0xffffffffL;
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    /** Returns a + b. */
    public long add(FloatFormat format, long a, long b) {
        if (hostAllowed) {
            long result = format == FloatFormat.DOUBLE ? bits(twice(a) + twice(b)) : bits(single(a) + single(b));
            if (isSafe(format, result)) {
                return result;
            }
        }
        return soft.add(format, a, b, mode);
    }

    /** Returns a - b. */
    public long subtract(FloatFormat format, long a, long b) {
        if (hostAllowed) {
            long result = format == FloatFormat.DOUBLE ? bits(twice(a) - twice(b)) : bits(single(a) - single(b));
            if (isSafe(format, result)) {
                return result;
            }
        }
        return soft.subtract(format, a, b, mode);
    }

    /** Returns a * b. */
    public long multiply(FloatFormat format, long a, long b) {
        if (hostAllowed) {
            long result = format == FloatFormat.DOUBLE ? bits(twice(a) * twice(b)) : bits(single(a) * single(b));
            if (isSafe(format, result)) {
                return result;
            }
        }
        return soft.multiply(format, a, b, mode);
    }

    /** Returns a / b. */
    public long divide(FloatFormat format, long a, long b) {
        if (hostAllowed) {
            long result = format == FloatFormat.DOUBLE ? bits(twice(a) / twice(b)) : bits(single(a) / single(b));
            if (isSafe(format, result)) {
                return result;
            }
        }
        return soft.divide(format, a, b, mode);
    }

    /** Returns the square root of a. */
    public long squareRoot(FloatFormat format, long a) {
        if (hostAllowed) {
            // The root of a single-precision number, rounded to double and then to single precision, is rounded right:
            // double has more than twice the bits.
            long result = format == FloatFormat.DOUBLE ? bits(Math.sqrt(twice(a))) : bits((float) Math.sqrt(single(a)));
            if (isSafe(format, result)) {
                return result;
            }
        }
        return soft.squareRoot(format, a, mode);
    }

    /** Returns a * b + c, rounded once. */
    public long multiplyAdd(FloatFormat format, long a, long b, long c) {
        if (hostAllowed) {
            long result = format == FloatFormat.DOUBLE
                    ? bits(Math.fma(twice(a), twice(b), twice(c)))
                    : bits(Math.fma(single(a), single(b), single(c)));
            if (isSafe(format, result)) {
                return result;
            }
        }
        return soft.multiplyAdd(format, a, b, c, mode);
    }
}
