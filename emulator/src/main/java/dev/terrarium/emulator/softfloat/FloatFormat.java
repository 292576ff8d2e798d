package dev.terrarium.emulator.softfloat;

/** A binary interchange format of IEEE 754-2008, section 3.6. Numbers are bit patterns in the low bits of a {@code long}. */
public enum FloatFormat {
    /** binary32. */
    SINGLE(8, 23),
    /** binary64. */
    DOUBLE(11, 52);

    final int exponentBits;
    /** Number of bits of the fraction field, one less than the precision. */
    final int fractionBits;

    final int bias;
    /** The exponent field of infinities and NaNs. */
    final int specialExponent;

    final long signBit;
    final long fractionMask;
    /** The bits of plus infinity. */
    final long infinity;

    final long quietBit;

    FloatFormat(int exponentBits, int fractionBits) {
        this.exponentBits = exponentBits;
        this.fractionBits = fractionBits;
        this.bias = (1 << exponentBits - 1) - 1;
        this.specialExponent = (1 << exponentBits) - 1;
        this.signBit = 1L << exponentBits + fractionBits;
        this.fractionMask = (1L << fractionBits) - 1;
        this.infinity = (long) specialExponent << fractionBits;
        this.quietBit = 1L << fractionBits - 1;
    }

    /** Returns the NaN that RISC-V operations produce: positive, quiet, with an empty payload. */
    public long canonicalNan() {
        return infinity | quietBit;
    }

    /** Returns a number with its sign changed; NaNs too. */
    public long negate(long bits) {
        return bits ^ signBit;
    }

    /** Returns the magnitude of one number with the sign of another. */
    public long withSign(long magnitude, long sign) {
        return magnitude & ~signBit | sign & signBit;
    }

    boolean isNegative(long bits) {
        return (bits & signBit) != 0;
    }

    int exponentField(long bits) {
        return (int) (bits >>> fractionBits) & specialExponent;
    }

    boolean isNan(long bits) {
        return (bits & ~signBit) > infinity;
    }

    boolean isSignalingNan(long bits) {
        return isNan(bits) && (bits & quietBit) == 0;
    }

    boolean isInfinite(long bits) {
        return (bits & ~signBit) == infinity;
    }

    boolean isZero(long bits) {
        return (bits & ~signBit) == 0;
    }

    /**
     * Returns the significand of a finite number that is not zero as an unsigned fixed-point number with the binary point
     * after its top bit, which is set: 1.0 to just under 2.0. It has zeros below the format's precision.
     */
    long significand(long bits) {
        long fraction = bits & fractionMask;
        if (exponentField(bits) == 0) {
            return fraction << Long.numberOfLeadingZeros(fraction);
        }
        return Long.MIN_VALUE | fraction << 63 - fractionBits;
    }

    /** Returns the exponent of two that goes with {@link #significand}. */
    int exponent(long bits) {
        int field = exponentField(bits);
        if (field == 0) {
            int denormalization = Long.numberOfLeadingZeros(bits & fractionMask) - (63 - fractionBits);
            return 1 - bias - denormalization;
        }
        return field - bias;
    }
}
