package dev.terrarium.library.math;

/** The remainder of IEEE 754. */
public final class ExactArithmetic {
    private ExactArithmetic() {}

    /**
     * Returns {@code dividend - divisor * n} exactly, n being the integer nearest to their quotient and even if two are as
     * near. The remainder by twice the divisor leaves n 0, 1 or 2, and no later subtraction is inexact, since its operands
     * are within a factor of two.
     */
    public static double remainder(double dividend, double divisor) {
        double modulus = Math.abs(divisor);
        double rest = Math.abs(dividend);
        if (!(modulus > 0) || !(rest < Double.POSITIVE_INFINITY)) {
            return Double.NaN;
        }
        rest %= modulus + modulus;
        if (rest > modulus - rest) {
            rest -= modulus;
            if (rest >= modulus - rest) {
                rest -= modulus;
            }
        }
        boolean negative = Double.doubleToRawLongBits(dividend) < 0;
        return negative ? -rest : rest;
    }
}
