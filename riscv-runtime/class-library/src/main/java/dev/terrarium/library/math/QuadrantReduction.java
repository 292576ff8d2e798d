package dev.terrarium.library.math;

/**
 * An angle as a multiple of pi/2 and a rest of about at most pi/4, which is a double and a correction to it.
 *
 * <p>Up to 2^19 pi/2, multiples of pi/2 are subtracted in parts of 33 bits as fdlibm does it (Cody and Waite), with as many
 * parts as cancellation makes necessary. Beyond, the angle's significand is multiplied with those bits of 2/pi that
 * matter (Payne and Hanek): bits of greater weight only add multiples of four quadrants.
 *
 * @param quadrant the multiple, modulo 4
 */
record QuadrantReduction(int quadrant, double value, double correction) {
    private static final double TWO_OVER_PI = 6.36619772367581382433e-01;
    /** pi/2 in parts of 33 bits, each with what is missing behind it. */
    private static final double PART_1 = 1.57079632673412561417e+00;

    private static final double REST_1 = 6.07710050650619224932e-11;
    private static final double PART_2 = 6.07710050630396597660e-11;
    private static final double REST_2 = 2.02226624879595063154e-21;
    private static final double PART_3 = 2.02226624871116645580e-21;
    private static final double REST_3 = 8.47842766036889956997e-32;

    private static final double HALF_PI = 1.57079632679489655800e+00;
    /** pi/2 in digits of 24 bits. */
    private static final double[] HALF_PI_DIGITS = {
        0x6487edp-22, 0x5110b4p-46, 0x611a62p-70, 0x633145p-94, 0xc06e0ep-118
    };

    /** The upper words of pi/4, 3 pi/4, 2^19 pi/2 and pi/2. */
    private static final int QUARTER_PI_UPPER = 0x3FE921FB;

    private static final int THREE_QUARTERS_PI_UPPER = 0x4002D97C;
    private static final int MEDIUM_UPPER = 0x413921FB;
    private static final int HALF_PI_UPPER = 0x3FF921FB;

    private static final int SIGNIFICAND_BITS = 53;
    private static final int DIGIT_BITS = 24;

    /** The fraction of 2/pi, 1,280 bits: enough for the greatest double. */
    private static final long[] BITS = {
        0xA2F9836E4E441529L,
        0xFC2757D1F534DDC0L,
        0xDB6295993C439041L,
        0xFE5163ABDEBBC561L,
        0xB7246E3A424DD2E0L,
        0x06492EEA09D1921CL,
        0xFE1DEB1CB129A73EL,
        0xE88235F52EBB4484L,
        0xE99C7026B45F7E41L,
        0x3991D639835339F4L,
        0x9C845F8BBDF9283BL,
        0x1FF897FFDE05980FL,
        0xEF2F118B5A0A6D1FL,
        0x6D367ECF27CB09B7L,
        0x4F463F669E5FEA2DL,
        0x7527BAC7EBE5F17BL,
        0x3D0739F78A5292EAL,
        0x6BFB5FB11F8D5D08L,
        0x56033046FC7B6BABL,
        0xF0CFBC209AF4361DL
    };

    /** Reduces a finite angle. */
    static QuadrantReduction of(double x) {
        int upper = Words.upperOfMagnitude(x);
        if (upper <= QUARTER_PI_UPPER) {
            return new QuadrantReduction(0, x, 0);
        }
        double magnitude = Math.abs(x);
        QuadrantReduction reduced = upper <= MEDIUM_UPPER ? bySubtraction(magnitude, upper) : byBits(magnitude);
        return x < 0 ? new QuadrantReduction(-reduced.quadrant, -reduced.value, -reduced.correction) : reduced;
    }

    private static QuadrantReduction bySubtraction(double x, int upper) {
        if (upper < THREE_QUARTERS_PI_UPPER) {
            // Near pi/2 itself two parts are needed; three never are, here.
            return upper == HALF_PI_UPPER ? rounded(1, x - PART_1 - PART_2, REST_2) : rounded(1, x - PART_1, REST_1);
        }
        int n = (int) (x * TWO_OVER_PI + 0.5);
        double rest = x - n * PART_1;
        double missing = n * REST_1;
        double value = rest - missing;
        boolean farFromMultiple = n < 32 && upper != Words.upper(n * HALF_PI);
        if (!farFromMultiple && lostBits(x, value) > 16) {
            double before = rest;
            double part = n * PART_2;
            rest = before - part;
            missing = n * REST_2 - (before - rest - part);
            value = rest - missing;
            if (lostBits(x, value) > 49) {
                before = rest;
                part = n * PART_3;
                rest = before - part;
                missing = n * REST_3 - (before - rest - part);
            }
        }
        return rounded(n, rest, missing);
    }

    private static QuadrantReduction rounded(int n, double rest, double missing) {
        double value = rest - missing;
        return new QuadrantReduction(n, value, rest - value - missing);
    }

    private static int lostBits(double before, double after) {
        return (Words.upperOfMagnitude(before) >> 20) - (Words.upperOfMagnitude(after) >> 20);
    }

    /**
     * For x = m 2^e, e positive or nearly so. With 256 bits of 2/pi from weight 2^(1-e) on, the product with m has two bits
     * for the quadrant, behind those that are multiples of four, then the fraction of a quadrant.
     *
     * <p>The last bits of results depend on how fdlibm truncates: it multiplies digits of 24 bits, five of 2/pi for the
     * first digit of m and one less for each further one, and more of them only if the fraction starts with zeros.
     */
    private static QuadrantReduction byBits(double x) {
        int exponent = Math.getExponent(x);
        int unit = exponent - (DIGIT_BITS - 1);
        int skipped = Math.max(0, (unit - 3) / DIGIT_BITS);
        int offset = unit - DIGIT_BITS * (skipped + 1);
        long m = Double.doubleToRawLongBits(x) & (1L << SIGNIFICAND_BITS - 1) - 1 | 1L << SIGNIFICAND_BITS - 1;
        int digits = skipped + 5;
        long[] product = multiply(m, exponent, digits);
        int surplusZeros = leadingZeros(product) + offset;
        if (surplusZeros >= 0) {
            digits += 1 + surplusZeros / DIGIT_BITS;
            product = multiply(m, exponent, digits);
        }
        // The digits are aligned to the product's end: of the first, a part may be whole quadrants.
        int fractionDigits = digits - skipped - 1;
        if (offset > 0) {
            return ofProduct(product, DIGIT_BITS - offset, fractionDigits);
        }
        boolean twoAhead = -offset > DIGIT_BITS;
        return ofProduct(product, twoAhead ? -offset - DIGIT_BITS : -offset, fractionDigits + (twoAhead ? 2 : 1));
    }

    /** Multiplies with that many digits of 2/pi; what is carried out of the four words is a multiple of four quadrants. */
    private static long[] multiply(long m, int exponent, int digits) {
        long[] product = new long[4];
        int position = SIGNIFICAND_BITS;
        for (int digit = 0; position > 0; digit++) {
            long above = position == SIGNIFICAND_BITS ? 0 : m >>> position << position;
            position = Math.max(0, position - DIGIT_BITS);
            long part = (m >>> position << position) - above;
            long carry = 0;
            for (int i = 3; i >= 0; i--) {
                long word = window(exponent - SIGNIFICAND_BITS - 1 + 64 * i, DIGIT_BITS * (digits - digit));
                long low = word * part;
                long high = unsignedMultiplyHigh(word, part);
                long sum = low + carry;
                high += Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
                product[i] += sum;
                carry = high + (Long.compareUnsigned(product[i], sum) < 0 ? 1 : 0);
            }
        }
        return product;
    }

    /** Returns the 64 bits of 2/pi of weight 2^(-1-start) and less; bits before the first and from {@code end} on are 0. */
    private static long window(int start, int end) {
        if (start >= end) {
            return 0;
        }
        int word = start >> 6;
        int shift = start & 63;
        long upper = word < 0 ? 0 : BITS[word] << shift;
        long lower = shift == 0 || word + 1 < 0 || word + 1 >= BITS.length ? 0 : BITS[word + 1] >>> 64 - shift;
        long bits = upper | lower;
        return end - start >= 64 ? bits : bits & -1L << 64 - (end - start);
    }

    private static long unsignedMultiplyHigh(long unsigned, long positive) {
        return Math.multiplyHigh(unsigned, positive) + (unsigned < 0 ? positive : 0);
    }

    /** Whether the fraction is at least a half: then the next quadrant is nearer. */
    private static boolean isUpperHalf(long[] product) {
        return product[0] << 2 < 0;
    }

    /** A word of the fraction, or of what is missing to the next quadrant if that is nearer. */
    private static long fractionWord(long[] product, int index) {
        long word = product[index] << 2 | (index < 3 ? product[index + 1] >>> 62 : 0);
        if (!isUpperHalf(product)) {
            return word;
        }
        // The two's complement: the lowest word that is not zero is negated, those above are inverted.
        for (int i = index + 1; i < 4; i++) {
            if ((product[i] << 2 | (i < 3 ? product[i + 1] >>> 62 : 0)) != 0) {
                return ~word;
            }
        }
        return -word;
    }

    private static int leadingZeros(long[] product) {
        int zeros = 0;
        int index = 0;
        while (index < 4 && fractionWord(product, index) == 0) {
            zeros += 64;
            index++;
        }
        return index == 4 ? zeros : zeros + Long.numberOfLeadingZeros(fractionWord(product, index));
    }

    /**
     * Multiplies the fraction with pi/2, digit by digit, and adds up from the last: how often this rounds is part of the
     * definition.
     *
     * @param firstBits how many bits the fraction's first digit has
     * @param digits how many digits it has
     */
    private static QuadrantReduction ofProduct(long[] product, int firstBits, int digits) {
        double[] fraction = new double[digits];
        int position = 0;
        int length = firstBits;
        for (int i = 0; i < digits; i++) {
            fraction[i] = bits(product, position, length) * Words.ofUpper(1023 - position - length << 20);
            position += length;
            length = DIGIT_BITS;
        }
        double[] terms = new double[digits];
        for (int i = 0; i < digits; i++) {
            for (int k = 0; k < HALF_PI_DIGITS.length && k <= i; k++) {
                terms[i] += HALF_PI_DIGITS[k] * fraction[i - k];
            }
        }
        double value = 0;
        for (int i = digits - 1; i >= 0; i--) {
            value += terms[i];
        }
        double correction = terms[0] - value;
        for (int i = 1; i < digits; i++) {
            correction += terms[i];
        }
        boolean negative = isUpperHalf(product);
        int quadrant = (int) (product[0] >>> 62) + (negative ? 1 : 0);
        return negative
                ? new QuadrantReduction(quadrant, -value, -correction)
                : new QuadrantReduction(quadrant, value, correction);
    }

    /** At most 24 bits of the fraction. */
    private static int bits(long[] product, int position, int length) {
        int shift = position & 63;
        long word = fractionWord(product, position >> 6) << shift;
        if (shift + length > 64) {
            word |= fractionWord(product, (position >> 6) + 1) >>> 64 - shift;
        }
        return length == 0 ? 0 : (int) (word >>> 64 - length);
    }
}
