package dev.terrarium.emulator.softfloat;

/**
 * IEEE 754-2008 binary arithmetic on integers: every rounding mode, every exception flag, for {@link FloatFormat}s of up to
 * 64 bits.
 *
 * <p>The method is the same for all operations: compute a result that is exact but for a <em>sticky</em> lowest bit, which is
 * set if anything not zero was cut off below it, in 64 bits with the top bit set; then round that once
 * ({@link #round}). A sticky result rounds as the exact one would, as long as at least two bits below the target's precision
 * are kept: the first tells which half, the second whether it is exactly the half.
 *
 * <p>What IEEE 754 leaves to the implementation is RISC-V's choice (Volume I, chapters "F" and "D" Standard Extension): NaN
 * results are the canonical NaN, tininess is detected after rounding, a fused multiply-add of infinity and zero is invalid
 * even with a NaN addend.
 */
public final class SoftFloat {
    private int flags;

    /** Returns the flags that operations have raised since the last call, as {@link RoundingMode} numbers them. */
    public int takeFlags() {
        int raised = flags;
        flags = 0;
        return raised;
    }

    /** Returns a + b. */
    public long add(FloatFormat format, long a, long b, int mode) {
        if (format.isNan(a) || format.isNan(b)) {
            return propagateNan(format, a, b);
        }
        if (format.isInfinite(a) || format.isInfinite(b)) {
            if (format.isInfinite(a) && format.isInfinite(b) && a != b) {
                return invalid(format);
            }
            return format.isInfinite(a) ? a : b;
        }
        if (format.isZero(a) || format.isZero(b)) {
            return addZero(format, a, b, mode);
        }
        return addFinite(
                format,
                format.isNegative(a),
                format.exponent(a),
                format.significand(a) >>> 1,
                0,
                format.isNegative(b),
                format.exponent(b),
                format.significand(b) >>> 1,
                0,
                mode);
    }

    /** Returns a - b. */
    public long subtract(FloatFormat format, long a, long b, int mode) {
        if (format.isNan(b)) {
            return propagateNan(format, a, b);
        }
        return add(format, a, b ^ format.signBit, mode);
    }

    /** A sum of which at least one part is zero. */
    private static long addZero(FloatFormat format, long a, long b, int mode) {
        if (!format.isZero(a)) {
            return a;
        }
        if (!format.isZero(b)) {
            return b;
        }
        return a == b ? a : exactZero(format, mode);
    }

    /** The zero that is the exact sum of two numbers of opposite signs. */
    private static long exactZero(FloatFormat format, int mode) {
        return mode == RoundingMode.DOWN ? format.signBit : 0;
    }

    /**
     * Adds two finite numbers that are not zero. Each is given as a sign, an exponent and a 128-bit significand with bit 126
     * set, the binary point after it, and zeros from bit 20 downwards if it is a product, from bit 74 if it is not.
     *
     * <p>The smaller is shifted right, with a sticky lowest bit. If it is shifted by more than one place, subtracting it
     * leaves at least bit 125 set, so that the sticky bit stays far below the rounding. If by one or none, nothing was cut.
     */
    private long addFinite(
            FloatFormat format,
            boolean negativeA,
            int exponentA,
            long highA,
            long lowA,
            boolean negativeB,
            int exponentB,
            long highB,
            long lowB,
            int mode) {
        if (exponentA < exponentB
                || exponentA == exponentB
                        && (highA < highB || highA == highB && Long.compareUnsigned(lowA, lowB) < 0)) {
            return addFinite(format, negativeB, exponentB, highB, lowB, negativeA, exponentA, highA, lowA, mode);
        }
        int distance = exponentA - exponentB;
        long high = shiftedHigh(highB, distance);
        long low = shiftedLow(highB, lowB, distance);
        long sumHigh;
        long sumLow;
        if (negativeA == negativeB) {
            sumLow = lowA + low;
            sumHigh = highA + high + (Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0);
        } else {
            sumLow = lowA - low;
            sumHigh = highA - high - (Long.compareUnsigned(lowA, low) < 0 ? 1 : 0);
            if ((sumHigh | sumLow) == 0) {
                return exactZero(format, mode);
            }
        }
        int leading = sumHigh != 0 ? Long.numberOfLeadingZeros(sumHigh) : 64 + Long.numberOfLeadingZeros(sumLow);
        long top = leading >= 64
                ? sumLow << leading - 64
                : leading == 0 ? sumHigh : sumHigh << leading | sumLow >>> 64 - leading;
        long rest = leading >= 64 ? 0 : sumLow << leading;
        return round(format, negativeA, exponentA + 1 - leading, sticky(top, rest), mode);
    }

    private static long shiftedHigh(long high, int distance) {
        return distance >= 64 ? 0 : high >>> distance;
    }

    /** The lower half of a 128-bit number shifted right, with what is shifted out sticking to the lowest bit. */
    private static long shiftedLow(long high, long low, int distance) {
        if (distance == 0) {
            return low;
        }
        if (distance < 64) {
            return sticky(low >>> distance | high << 64 - distance, low << 64 - distance);
        }
        if (distance == 64) {
            return sticky(high, low);
        }
        if (distance < 128) {
            return sticky(high >>> distance - 64, high << 128 - distance | low);
        }
        return 1;
    }

    private static long sticky(long kept, long cut) {
        return cut == 0 ? kept : kept | 1;
    }

    /** Returns a * b. */
    public long multiply(FloatFormat format, long a, long b, int mode) {
        if (format.isNan(a) || format.isNan(b)) {
            return propagateNan(format, a, b);
        }
        boolean negative = format.isNegative(a) != format.isNegative(b);
        if (format.isInfinite(a) || format.isInfinite(b)) {
            return format.isZero(a) || format.isZero(b) ? invalid(format) : signed(format, negative, format.infinity);
        }
        if (format.isZero(a) || format.isZero(b)) {
            return signed(format, negative, 0);
        }
        long significandA = format.significand(a);
        long significandB = format.significand(b);
        long high = unsignedMultiplyHigh(significandA, significandB);
        long low = significandA * significandB;
        int exponent = format.exponent(a) + format.exponent(b);
        if (high < 0) {
            return round(format, negative, exponent + 1, sticky(high, low), mode);
        }
        return round(format, negative, exponent, sticky(high << 1 | low >>> 63, low << 1), mode);
    }

    /** Both operands have their top bit set, so each is read as 2^64 less than it is. */
    private static long unsignedMultiplyHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + a + b;
    }

    /** Returns a * b + c, rounded once. */
    public long multiplyAdd(FloatFormat format, long a, long b, long c, int mode) {
        boolean negative = format.isNegative(a) != format.isNegative(b);
        boolean infiniteProduct = format.isInfinite(a) || format.isInfinite(b);
        boolean zeroProduct = format.isZero(a) || format.isZero(b);
        if (infiniteProduct && zeroProduct) {
            return invalid(format);
        }
        if (format.isNan(a) || format.isNan(b) || format.isNan(c)) {
            if (format.isSignalingNan(a)) {
                return invalid(format);
            }
            return propagateNan(format, b, c);
        }
        if (infiniteProduct) {
            return format.isInfinite(c) && format.isNegative(c) != negative
                    ? invalid(format)
                    : signed(format, negative, format.infinity);
        }
        if (format.isInfinite(c)) {
            return c;
        }
        if (zeroProduct) {
            return addZero(format, signed(format, negative, 0), c, mode);
        }
        long significandA = format.significand(a);
        long significandB = format.significand(b);
        long high = unsignedMultiplyHigh(significandA, significandB);
        long low = significandA * significandB;
        int exponent = format.exponent(a) + format.exponent(b);
        if (high < 0) {
            low = low >>> 1 | high << 63; // the lowest bit is zero: the product has at most 106 bits
            high >>>= 1;
            exponent++;
        }
        if (format.isZero(c)) {
            return round(format, negative, exponent, sticky(high << 1 | low >>> 63, low << 1), mode);
        }
        return addFinite(
                format,
                negative,
                exponent,
                high,
                low,
                format.isNegative(c),
                format.exponent(c),
                format.significand(c) >>> 1,
                0,
                mode);
    }

    /** Returns a / b. */
    public long divide(FloatFormat format, long a, long b, int mode) {
        if (format.isNan(a) || format.isNan(b)) {
            return propagateNan(format, a, b);
        }
        boolean negative = format.isNegative(a) != format.isNegative(b);
        if (format.isInfinite(a)) {
            return format.isInfinite(b) ? invalid(format) : signed(format, negative, format.infinity);
        }
        if (format.isInfinite(b)) {
            return signed(format, negative, 0);
        }
        if (format.isZero(b)) {
            if (format.isZero(a)) {
                return invalid(format);
            }
            flags |= RoundingMode.DIVIDE_BY_ZERO;
            return signed(format, negative, format.infinity);
        }
        if (format.isZero(a)) {
            return signed(format, negative, 0);
        }
        return divideFinite(format, negative, a, b, mode);
    }

    /** Long division, bit by bit: as many bits as make the quotient's top bit set. */
    private long divideFinite(FloatFormat format, boolean negative, long a, long b, int mode) {
        long remainder = format.significand(a);
        long divisor = format.significand(b);
        int exponent = format.exponent(a) - format.exponent(b);
        long quotient = 0;
        int steps = 64;
        if (Long.compareUnsigned(remainder, divisor) >= 0) {
            remainder -= divisor;
            quotient = 1;
            steps = 63;
        } else {
            exponent--;
        }
        for (int i = 0; i < steps; i++) {
            boolean carry = remainder < 0;
            remainder <<= 1;
            quotient <<= 1;
            if (carry || Long.compareUnsigned(remainder, divisor) >= 0) {
                remainder -= divisor;
                quotient |= 1;
            }
        }
        return round(format, negative, exponent, sticky(quotient, remainder), mode);
    }

    /** Returns the square root of a. */
    public long squareRoot(FloatFormat format, long a, int mode) {
        if (format.isNan(a)) {
            return propagateNan(format, a, a);
        }
        if (format.isZero(a)) {
            return a;
        }
        if (format.isNegative(a)) {
            return invalid(format);
        }
        if (format.isInfinite(a)) {
            return a;
        }
        // The radicand, from 1 to just under 4, with the binary point after its top two bits: the exponent is made
        // even.
        int exponent = format.exponent(a);
        long radicand = (exponent & 1) != 0 ? format.significand(a) : format.significand(a) >>> 1;
        // Digit by digit: each step takes two bits of the radicand and finds one bit of the root. 60 bits are more than
        // any format needs, and the remainder, at most twice the root, still fits when two bits are appended.
        final int steps = 60;
        long root = 0;
        long remainder = 0;
        for (int i = 0; i < steps; i++) {
            remainder = remainder << 2 | radicand >>> 62;
            radicand <<= 2;
            long trial = root << 2 | 1;
            root <<= 1;
            if (remainder >= trial) {
                remainder -= trial;
                root |= 1;
            }
        }
        return round(format, false, exponent >> 1, sticky(root << 64 - steps, remainder), mode);
    }

    /** Converts a number to another format. */
    public long convert(FloatFormat from, FloatFormat to, long a, int mode) {
        boolean negative = from.isNegative(a);
        if (from.isNan(a)) {
            if (from.isSignalingNan(a)) {
                flags |= RoundingMode.INVALID;
            }
            return to.canonicalNan();
        }
        if (from.isInfinite(a)) {
            return signed(to, negative, to.infinity);
        }
        if (from.isZero(a)) {
            return signed(to, negative, 0);
        }
        return round(to, negative, from.exponent(a), from.significand(a), mode);
    }

    /** Converts a signed 64-bit integer. */
    public long fromLong(FloatFormat format, long value, int mode) {
        return fromMagnitude(format, value < 0, value < 0 ? -value : value, mode);
    }

    /** Converts an unsigned 64-bit integer. */
    public long fromUnsignedLong(FloatFormat format, long value, int mode) {
        return fromMagnitude(format, false, value, mode);
    }

    private long fromMagnitude(FloatFormat format, boolean negative, long magnitude, int mode) {
        if (magnitude == 0) {
            return 0;
        }
        int leading = Long.numberOfLeadingZeros(magnitude);
        return round(format, negative, 63 - leading, magnitude << leading, mode);
    }

    /**
     * Converts to a signed integer. What is out of range, or no number, is invalid and gives the nearest bound; NaN gives the
     * upper one.
     *
     * @param width 32 or 64
     */
    public long toSigned(FloatFormat format, long a, int width, int mode) {
        long largest = -1L >>> 65 - width;
        boolean negative = format.isNegative(a) && !format.isNan(a);
        long bound = negative ? -largest - 1 : largest;
        if (isBeyondLong(format, a)) {
            flags |= RoundingMode.INVALID;
            return bound;
        }
        int raised = flags;
        long magnitude = roundedMagnitude(format, a, negative, mode);
        // Compared as unsigned numbers: the magnitude of the lower bound is one more than the upper bound.
        if (Long.compareUnsigned(magnitude, negative ? largest + 1 : largest) > 0) {
            flags = raised | RoundingMode.INVALID;
            return bound;
        }
        return negative ? -magnitude : magnitude;
    }

    /**
     * Converts to an unsigned integer. What is out of range, or no number, is invalid and gives the nearest bound; NaN gives
     * the upper one. A 32-bit result is sign-extended, as RV64 keeps words.
     *
     * @param width 32 or 64
     */
    public long toUnsigned(FloatFormat format, long a, int width, int mode) {
        long largest = -1L >>> 64 - width;
        boolean negative = format.isNegative(a) && !format.isNan(a);
        if (isBeyondLong(format, a)) {
            flags |= RoundingMode.INVALID;
            return negative ? 0 : -1;
        }
        int raised = flags;
        long magnitude = roundedMagnitude(format, a, negative, mode);
        if (negative ? magnitude != 0 : Long.compareUnsigned(magnitude, largest) > 0) {
            flags = raised | RoundingMode.INVALID;
            return negative ? 0 : -1;
        }
        return width == 32 ? (int) magnitude : magnitude;
    }

    /** NaNs, infinities, and numbers whose magnitude takes more than 64 bits. */
    private static boolean isBeyondLong(FloatFormat format, long a) {
        return format.exponentField(a) - format.bias >= 64 || format.exponentField(a) == format.specialExponent;
    }

    /** Rounds the magnitude of a finite number below 2^64 to an integer. */
    private long roundedMagnitude(FloatFormat format, long a, boolean negative, int mode) {
        if (format.isZero(a)) {
            return 0;
        }
        int cut = 63 - format.exponent(a);
        long significand = format.significand(a);
        if (cut == 0) {
            return significand;
        }
        if (cut > 63) {
            significand = cut == 64 ? significand >>> 1 | significand & 1 : 1;
            cut = 63;
        }
        if (significand << 64 - cut != 0) {
            flags |= RoundingMode.INEXACT;
        }
        return roundAt(significand, cut, negative, mode);
    }

    /**
     * Returns a rounded to an integer in the same format. Zeros keep their sign, and so does what is rounded to zero.
     *
     * @param exact whether a result that differs from a raises the inexact flag, as IEEE 754's roundToIntegralExact does
     */
    public long roundToIntegral(FloatFormat format, long a, int mode, boolean exact) {
        if (format.isNan(a)) {
            return propagateNan(format, a, a);
        }
        if (format.isInfinite(a) || format.isZero(a) || format.exponent(a) >= format.fractionBits) {
            return a; // from that exponent on every number is an integer
        }
        boolean negative = format.isNegative(a);
        int raised = flags;
        long magnitude = roundedMagnitude(format, a, negative, mode);
        if (!exact) {
            flags = raised;
        }
        if (magnitude == 0) {
            return signed(format, negative, 0);
        }
        int leading = Long.numberOfLeadingZeros(magnitude);
        // It has no more digits than the format, so this rounding changes nothing.
        return round(format, negative, 63 - leading, magnitude << leading, mode);
    }

    /**
     * Converts a double-precision number to a word, rounded towards zero: the lowest 32 bits of the integer, sign-extended.
     * Infinities and NaNs give zero. The flags are those of the conversion that saturates.
     *
     * <p>Source: The RISC-V Instruction Set Manual, Volume I, chapter "Zfa" Extension, section "Modular Convert-to-Integer
     * Instruction".
     */
    public long toModularWord(long a) {
        FloatFormat format = FloatFormat.DOUBLE;
        toSigned(format, a, 32, RoundingMode.TOWARDS_ZERO);
        if (format.exponentField(a) == format.specialExponent || format.isZero(a)) {
            return 0;
        }
        int exponent = format.exponent(a);
        long significand = format.significand(a);
        long magnitude;
        if (exponent < 0) {
            magnitude = 0;
        } else if (exponent <= 63) {
            magnitude = significand >>> 63 - exponent;
        } else {
            magnitude = exponent - 63 < 64 ? significand << exponent - 63 : 0;
        }
        return (int) (format.isNegative(a) ? -magnitude : magnitude);
    }

    /** Returns whether a equals b. Signaling NaNs are invalid. */
    public boolean isEqual(FloatFormat format, long a, long b) {
        if (format.isNan(a) || format.isNan(b)) {
            propagateNan(format, a, b);
            return false;
        }
        return a == b || format.isZero(a) && format.isZero(b);
    }

    /** Returns whether a is less than b. NaNs are invalid. */
    public boolean isLess(FloatFormat format, long a, long b) {
        if (format.isNan(a) || format.isNan(b)) {
            flags |= RoundingMode.INVALID;
            return false;
        }
        return order(format, a) < order(format, b) && !(format.isZero(a) && format.isZero(b));
    }

    /** Returns whether a is less than or equals b. NaNs are invalid. */
    public boolean isLessOrEqual(FloatFormat format, long a, long b) {
        if (format.isNan(a) || format.isNan(b)) {
            flags |= RoundingMode.INVALID;
            return false;
        }
        return order(format, a) <= order(format, b) || format.isZero(a) && format.isZero(b);
    }

    /** An integer that is ordered as the numbers are, minus zero below zero. */
    private static long order(FloatFormat format, long a) {
        return format.isNegative(a) ? ~(a & ~format.signBit) : a;
    }

    /** Returns whether a is less than b. Signaling NaNs are invalid. */
    public boolean isLessQuiet(FloatFormat format, long a, long b) {
        if (format.isNan(a) || format.isNan(b)) {
            propagateNan(format, a, b);
            return false;
        }
        return isLess(format, a, b);
    }

    /** Returns whether a is less than or equals b. Signaling NaNs are invalid. */
    public boolean isLessOrEqualQuiet(FloatFormat format, long a, long b) {
        if (format.isNan(a) || format.isNan(b)) {
            propagateNan(format, a, b);
            return false;
        }
        return isLessOrEqual(format, a, b);
    }

    /** Returns the smaller number, or NaN if one is none. */
    public long minimumOrNan(FloatFormat format, long a, long b) {
        return format.isNan(a) || format.isNan(b) ? propagateNan(format, a, b) : minimum(format, a, b);
    }

    /** Returns the larger number, or NaN if one is none. */
    public long maximumOrNan(FloatFormat format, long a, long b) {
        return format.isNan(a) || format.isNan(b) ? propagateNan(format, a, b) : maximum(format, a, b);
    }

    /** Returns the smaller number; of a number and a NaN the number. */
    public long minimum(FloatFormat format, long a, long b) {
        return select(format, a, b, order(format, a) <= order(format, b));
    }

    /** Returns the larger number; of a number and a NaN the number. */
    public long maximum(FloatFormat format, long a, long b) {
        return select(format, a, b, order(format, a) >= order(format, b));
    }

    private long select(FloatFormat format, long a, long b, boolean first) {
        if (format.isSignalingNan(a) || format.isSignalingNan(b)) {
            flags |= RoundingMode.INVALID;
        }
        if (format.isNan(a)) {
            return format.isNan(b) ? format.canonicalNan() : b;
        }
        return format.isNan(b) || first ? a : b;
    }

    /**
     * Returns FCLASS's mask, one bit of ten: 0 minus infinity, 1 negative normal, 2 negative subnormal, 3 minus zero, 4 zero,
     * 5 subnormal, 6 normal, 7 infinity, 8 signaling NaN, 9 quiet NaN.
     */
    public static long classify(FloatFormat format, long a) {
        if (format.isNan(a)) {
            return format.isSignalingNan(a) ? 1 << 8 : 1 << 9;
        }
        int magnitude; // the class if it is positive, counted from zero
        if (format.isInfinite(a)) {
            magnitude = 3;
        } else if (format.isZero(a)) {
            magnitude = 0;
        } else {
            magnitude = format.exponentField(a) == 0 ? 1 : 2;
        }
        return 1L << (format.isNegative(a) ? 3 - magnitude : 4 + magnitude);
    }

    private long propagateNan(FloatFormat format, long a, long b) {
        if (format.isSignalingNan(a) || format.isSignalingNan(b)) {
            flags |= RoundingMode.INVALID;
        }
        return format.canonicalNan();
    }

    private long invalid(FloatFormat format) {
        flags |= RoundingMode.INVALID;
        return format.canonicalNan();
    }

    private static long signed(FloatFormat format, boolean negative, long magnitude) {
        return negative ? magnitude | format.signBit : magnitude;
    }

    /**
     * Rounds to a format, and raises inexact, overflow and underflow.
     *
     * @param significand 1.0 to just under 2.0: the binary point is after the top bit, which is set; the lowest bit is sticky
     */
    private long round(FloatFormat format, boolean negative, int exponent, long significand, int mode) {
        int cut = 63 - format.fractionBits;
        int field = exponent + format.bias;
        if (field >= format.specialExponent) {
            return overflow(format, negative, mode);
        }
        if (field <= 0) {
            return roundSubnormal(format, negative, field, significand, mode);
        }
        if (significand << 64 - cut != 0) {
            flags |= RoundingMode.INEXACT;
        }
        // The top bit adds 1 to the exponent field, and so does a carry out of rounding, which leaves a zero fraction.
        long magnitude = ((long) (field - 1) << format.fractionBits) + roundAt(significand, cut, negative, mode);
        if (magnitude >= format.infinity) {
            return overflow(format, negative, mode);
        }
        return signed(format, negative, magnitude);
    }

    /** Rounds a number below the normal ones: the lower its exponent, the more bits are cut. */
    private long roundSubnormal(FloatFormat format, boolean negative, int field, long significand, int mode) {
        int normalCut = 63 - format.fractionBits;
        int cut = normalCut + 1 - field;
        long shifted = significand;
        if (cut > 63) {
            shifted = cut == 64 ? significand >>> 1 | significand & 1 : 1;
            cut = 63;
        }
        long magnitude = roundAt(shifted, cut, negative, mode);
        if (shifted << 64 - cut != 0) {
            flags |= RoundingMode.INEXACT;
            // Tiny unless it would round up to the smallest normal number if the exponent had no lower bound.
            boolean tiny =
                    field < 0 || roundAt(significand, normalCut, negative, mode) != 1L << format.fractionBits + 1;
            if (tiny) {
                flags |= RoundingMode.UNDERFLOW;
            }
        }
        return signed(format, negative, magnitude);
    }

    /**
     * Cuts the lowest bits of a number and rounds what is left.
     *
     * @param cut how many bits: 1 to 63
     */
    private static long roundAt(long value, int cut, boolean negative, int mode) {
        long kept = value >>> cut;
        long rest = value << 64 - cut;
        boolean up;
        switch (mode) {
            case RoundingMode.NEAREST_EVEN:
                up = rest < 0 && (rest != Long.MIN_VALUE || (kept & 1) != 0);
                break;
            case RoundingMode.DOWN:
                up = negative && rest != 0;
                break;
            case RoundingMode.UP:
                up = !negative && rest != 0;
                break;
            case RoundingMode.NEAREST_MAX_MAGNITUDE:
                up = rest < 0;
                break;
            default:
                up = false;
                break;
        }
        return up ? kept + 1 : kept;
    }

    private long overflow(FloatFormat format, boolean negative, int mode) {
        flags |= RoundingMode.OVERFLOW | RoundingMode.INEXACT;
        boolean toInfinity = mode == RoundingMode.NEAREST_EVEN
                || mode == RoundingMode.NEAREST_MAX_MAGNITUDE
                || mode == (negative ? RoundingMode.DOWN : RoundingMode.UP);
        return signed(format, negative, toInfinity ? format.infinity : format.infinity - 1);
    }
}
