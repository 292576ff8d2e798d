package dev.terrarium.emulator.softfloat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Arithmetic on random numbers against exact decimals in every rounding mode, and against the host. */
class SoftFloatTest {
    private static final int ROUNDS = 1000;

    private final SoftFloat soft = new SoftFloat();
    private final SplittableRandom random = new SplittableRandom(20240229);

    /** Numbers of all kinds, many with exponents near another's and with long runs of zeros or ones. */
    private long number(FloatFormat format, long near) {
        long fraction = random.nextLong();
        switch (random.nextInt(4)) {
            case 0:
                fraction = 0;
                break;
            case 1:
                fraction = -1L << random.nextInt(format.fractionBits);
                break;
            case 2:
                fraction = 1L << random.nextInt(format.fractionBits);
                break;
            default:
                break;
        }
        int exponent;
        switch (random.nextInt(4)) {
            case 0:
                exponent = random.nextInt(3);
                break;
            case 1:
                exponent = format.specialExponent - 1 - random.nextInt(3);
                break;
            default:
                exponent = format.exponentField(near) + random.nextInt(-60, 60);
                break;
        }
        exponent = Math.min(Math.max(exponent, 0), format.specialExponent - 1);
        long sign = random.nextBoolean() ? format.signBit : 0;
        return sign | (long) exponent << format.fractionBits | fraction & format.fractionMask;
    }

    private void check(
            FloatFormat format, String operation, BigDecimal exact, int mode, long actual, long... operands) {
        int flags = soft.takeFlags();
        StringBuilder name = new StringBuilder(operation + " mode " + mode);
        for (long operand : operands) {
            name.append(' ').append(Long.toHexString(operand));
        }
        if (exact.signum() == 0) {
            assertEquals(0, flags, name.toString());
            assertEquals(0, actual & ~format.signBit, name.toString());
            return;
        }
        ExactReference reference = new ExactReference(format);
        long expected = reference.round(exact, mode);
        assertEquals(Long.toHexString(expected), Long.toHexString(actual), name.toString());
        assertEquals(reference.flags(), flags, name + ": flags");
    }

    @ParameterizedTest
    @EnumSource(FloatFormat.class)
    void additionSubtractionAndMultiplicationAreExact(FloatFormat format) {
        ExactReference reference = new ExactReference(format);
        for (int i = 0; i < ROUNDS; i++) {
            long a = number(format, format.infinity >>> 1);
            long b = number(format, a);
            int mode = i % 5;
            BigDecimal x = reference.value(a);
            BigDecimal y = reference.value(b);
            check(format, "add", x.add(y), mode, soft.add(format, a, b, mode), a, b);
            check(format, "subtract", x.subtract(y), mode, soft.subtract(format, a, b, mode), a, b);
            check(format, "multiply", x.multiply(y), mode, soft.multiply(format, a, b, mode), a, b);
        }
    }

    @ParameterizedTest
    @EnumSource(FloatFormat.class)
    void fusedMultiplicationAndAdditionIsExact(FloatFormat format) {
        ExactReference reference = new ExactReference(format);
        for (int i = 0; i < ROUNDS; i++) {
            long a = number(format, format.infinity >>> 1);
            long b = number(format, format.infinity >>> 1);
            int mode = i % 5;
            long product = soft.multiply(format, a, b, mode);
            soft.takeFlags();
            // Often the addend nearly cancels the product.
            long c = i % 3 == 0 ? (product ^ format.signBit) + random.nextInt(-2, 3) : number(format, product);
            if (format.exponentField(c) == format.specialExponent) {
                continue;
            }
            BigDecimal exact = reference.value(a).multiply(reference.value(b)).add(reference.value(c));
            check(format, "fma", exact, mode, soft.multiplyAdd(format, a, b, c, mode), a, b, c);
        }
    }

    /** Digits enough for every number of the format, and for every middle between two, to be exact. */
    private static MathContext cut(FloatFormat format) {
        return new MathContext(format == FloatFormat.DOUBLE ? 800 : 160, java.math.RoundingMode.DOWN);
    }

    /** A quotient may have endless digits: it is cut far beyond the format, and moved off the cut if it is not exact. */
    @ParameterizedTest
    @EnumSource(FloatFormat.class)
    void divisionIsExact(FloatFormat format) {
        ExactReference reference = new ExactReference(format);
        MathContext context = cut(format);
        for (int i = 0; i < ROUNDS; i++) {
            long a = number(format, format.infinity >>> 1);
            long b = number(format, a);
            if (format.isZero(a) || format.isZero(b)) {
                continue;
            }
            BigDecimal x = reference.value(a);
            BigDecimal y = reference.value(b);
            BigDecimal quotient = x.divide(y, context);
            if (quotient.multiply(y).compareTo(x) != 0) {
                quotient = quotient.add(quotient.ulp()
                        .multiply(BigDecimal.valueOf(quotient.signum()))
                        .divide(BigDecimal.TEN));
            }
            int mode = i % 5;
            check(format, "divide", quotient, mode, soft.divide(format, a, b, mode), a, b);
        }
    }

    @ParameterizedTest
    @EnumSource(FloatFormat.class)
    void squareRootsAreExact(FloatFormat format) {
        ExactReference reference = new ExactReference(format);
        MathContext context = cut(format);
        for (int i = 0; i < ROUNDS; i++) {
            long a = number(format, format.infinity >>> 1) & ~format.signBit;
            if (format.isZero(a)) {
                continue;
            }
            BigDecimal x = reference.value(a);
            BigDecimal root = x.sqrt(context);
            if (root.multiply(root).compareTo(x) != 0) {
                root = root.add(root.ulp().divide(BigDecimal.TEN));
            }
            int mode = i % 5;
            check(format, "square root", root, mode, soft.squareRoot(format, a, mode), a);
        }
    }

    @Test
    void narrowingIsExact() {
        ExactReference wide = new ExactReference(FloatFormat.DOUBLE);
        for (int i = 0; i < ROUNDS; i++) {
            long a = number(FloatFormat.DOUBLE, (long) (1023 + random.nextInt(-160, 160)) << 52);
            int mode = i % 5;
            long narrow = soft.convert(FloatFormat.DOUBLE, FloatFormat.SINGLE, a, mode);
            check(FloatFormat.SINGLE, "narrow", wide.value(a), mode, narrow, a);
        }
    }

    @ParameterizedTest
    @EnumSource(FloatFormat.class)
    void integersAreConvertedExactly(FloatFormat format) {
        for (int i = 0; i < ROUNDS; i++) {
            long value = random.nextLong() >>> random.nextInt(64);
            value = random.nextBoolean() ? value : -value;
            int mode = i % 5;
            check(format, "signed", BigDecimal.valueOf(value), mode, soft.fromLong(format, value, mode), value);
            BigDecimal unsigned = new BigDecimal(new BigInteger(Long.toUnsignedString(value)));
            check(format, "unsigned", unsigned, mode, soft.fromUnsignedLong(format, value, mode), value);
        }
    }

    /** Where the host may be asked, it gives what exact arithmetic does. */
    @ParameterizedTest
    @EnumSource(FloatFormat.class)
    void theHostAgrees(FloatFormat format) {
        FloatArithmetic host = new FloatArithmetic();
        host.prepare(RoundingMode.NEAREST_EVEN, RoundingMode.INEXACT);
        int mode = RoundingMode.NEAREST_EVEN;
        for (int i = 0; i < 50_000; i++) {
            long a = i % 7 == 0 ? anything(format) : number(format, format.infinity >>> 1);
            long b = i % 5 == 0 ? anything(format) : number(format, a);
            long c = i % 11 == 0 ? anything(format) : number(format, a);
            assertEquals(soft.add(format, a, b, mode), host.add(format, a, b));
            assertEquals(soft.subtract(format, a, b, mode), host.subtract(format, a, b));
            assertEquals(soft.multiply(format, a, b, mode), host.multiply(format, a, b));
            assertEquals(soft.divide(format, a, b, mode), host.divide(format, a, b));
            assertEquals(soft.squareRoot(format, a, mode), host.squareRoot(format, a));
            assertEquals(soft.multiplyAdd(format, a, b, c, mode), host.multiplyAdd(format, a, b, c));
            int exact = soft.takeFlags() & ~RoundingMode.INEXACT;
            assertEquals(exact, host.soft().takeFlags() & ~RoundingMode.INEXACT, "flags");
        }
    }

    private long anything(FloatFormat format) {
        return random.nextLong() & (format.signBit << 1) - 1;
    }

    @Test
    void roundingToIntegersMatchesDecimals() {
        java.math.RoundingMode[] modes = {
            java.math.RoundingMode.HALF_EVEN,
            java.math.RoundingMode.DOWN,
            java.math.RoundingMode.FLOOR,
            java.math.RoundingMode.CEILING,
            java.math.RoundingMode.HALF_UP
        };
        ExactReference reference = new ExactReference(FloatFormat.DOUBLE);
        BigInteger largest = BigInteger.valueOf(Long.MAX_VALUE);
        BigInteger smallest = BigInteger.valueOf(Long.MIN_VALUE);
        for (int i = 0; i < ROUNDS * 4; i++) {
            long a = number(FloatFormat.DOUBLE, (long) (1023 + random.nextInt(70)) << 52);
            int mode = i % 5;
            BigDecimal exact = reference.value(a);
            BigDecimal rounded = exact.setScale(0, modes[mode]);
            BigInteger integer = rounded.toBigInteger();
            boolean inRange = integer.compareTo(smallest) >= 0 && integer.compareTo(largest) <= 0;
            long expected = integer.max(smallest).min(largest).longValue();
            int expectedFlags =
                    !inRange ? RoundingMode.INVALID : rounded.compareTo(exact) == 0 ? 0 : RoundingMode.INEXACT;
            assertEquals(expected, soft.toSigned(FloatFormat.DOUBLE, a, 64, mode), () -> Long.toHexString(a));
            assertEquals(expectedFlags, soft.takeFlags(), () -> Long.toHexString(a));
        }
    }
}
