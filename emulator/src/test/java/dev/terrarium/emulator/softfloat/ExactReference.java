package dev.terrarium.emulator.softfloat;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Rounding by definition, on unlimited decimals: of the two numbers of a format around an exact value, the one that the mode
 * asks for. Slow, and written without a thought of bits beyond the format's own.
 */
final class ExactReference {
    private final FloatFormat format;
    private int flags;

    ExactReference(FloatFormat format) {
        this.format = format;
    }

    int flags() {
        return flags;
    }

    /** The exact value of a finite number. Every binary fraction is a decimal one. */
    BigDecimal value(long bits) {
        BigDecimal value = format == FloatFormat.DOUBLE
                ? new BigDecimal(Double.longBitsToDouble(bits))
                : new BigDecimal(Float.intBitsToFloat((int) bits));
        return value;
    }

    /**
     * Rounds an exact value that is not zero.
     *
     * @param value the value, or a value between the same two neighbours and on the same side of their middle
     */
    long round(BigDecimal value, int mode) {
        boolean negative = value.signum() < 0;
        BigDecimal magnitude = value.abs();
        long below = below(magnitude);
        flags = 0;
        boolean exact = below != format.infinity && value(below).compareTo(magnitude) == 0;
        if (exact) {
            return negative ? below | format.signBit : below;
        }
        flags |= RoundingMode.INEXACT;
        // The number after the largest one, if there were more exponents, stands for infinity in the comparison.
        BigDecimal lower = value(below);
        BigDecimal upper =
                below == format.infinity - 1 ? lower.add(lower.subtract(value(below - 1))) : value(below + 1);
        int half = magnitude.subtract(lower).compareTo(upper.subtract(magnitude));
        boolean up;
        switch (mode) {
            case RoundingMode.NEAREST_EVEN:
                up = half > 0 || half == 0 && (below & 1) != 0;
                break;
            case RoundingMode.NEAREST_MAX_MAGNITUDE:
                up = half >= 0;
                break;
            case RoundingMode.UP:
                up = !negative;
                break;
            case RoundingMode.DOWN:
                up = negative;
                break;
            default:
                up = false;
                break;
        }
        boolean beyond = magnitude.compareTo(upper) >= 0;
        if (beyond) {
            up = mode == RoundingMode.NEAREST_EVEN
                    || mode == RoundingMode.NEAREST_MAX_MAGNITUDE
                    || mode == (negative ? RoundingMode.DOWN : RoundingMode.UP);
        }
        long result = up ? below + 1 : below;
        if (result == format.infinity || beyond) {
            flags |= RoundingMode.OVERFLOW;
        }
        if (isTiny(magnitude, negative, mode)) {
            flags |= RoundingMode.UNDERFLOW;
        }
        return negative ? result | format.signBit : result;
    }

    /** The largest finite number that is not above the value; bit patterns are ordered as numbers are. */
    private long below(BigDecimal magnitude) {
        long low = 0;
        long high = format.infinity - 1;
        while (low < high) {
            long middle = low + high + 1 >>> 1;
            if (value(middle).compareTo(magnitude) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Whether the value, rounded as if exponents had no lower bound, is below the smallest normal number. */
    private boolean isTiny(BigDecimal magnitude, boolean negative, int mode) {
        BigDecimal scale = new BigDecimal(BigInteger.TWO.pow(100));
        BigDecimal smallestNormal = value(1L << format.fractionBits);
        if (magnitude.compareTo(smallestNormal) >= 0) {
            return false;
        }
        ExactReference unbounded = new ExactReference(format);
        BigDecimal scaled = magnitude.multiply(scale);
        long rounded = unbounded.round(negative ? scaled.negate() : scaled, mode);
        return value(rounded).abs().compareTo(smallestNormal.multiply(scale)) < 0;
    }
}
