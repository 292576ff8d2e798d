package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;

/** Native methods of {@code java.lang.StrictMath}. Those that are missing here have no counterpart yet. */
@Replaces("java.lang.StrictMath")
final class StrictMathMethods {
    private StrictMathMethods() {}

    static double log(double x) {
        return Logarithm.log(x);
    }

    static double IEEEremainder(double dividend, double divisor) {
        return ExactArithmetic.remainder(dividend, divisor);
    }
}
