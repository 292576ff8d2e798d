package dev.terrarium.library;

import dev.terrarium.library.math.ExactArithmetic;
import dev.terrarium.library.math.Exponentials;
import dev.terrarium.library.math.InverseTrigonometry;
import dev.terrarium.library.math.Logarithm;
import dev.terrarium.library.math.Trigonometry;
import dev.terrarium.runtime.Replaces;

/** The native methods of {@code java.lang.StrictMath}. */
@Replaces("java.lang.StrictMath")
final class StrictMathMethods {
    private StrictMathMethods() {}

    static double log(double x) {
        return Logarithm.log(x);
    }

    static double sin(double x) {
        return Trigonometry.sin(x);
    }

    static double cos(double x) {
        return Trigonometry.cos(x);
    }

    static double tan(double x) {
        return Trigonometry.tan(x);
    }

    static double asin(double x) {
        return InverseTrigonometry.asin(x);
    }

    static double acos(double x) {
        return InverseTrigonometry.acos(x);
    }

    static double atan(double x) {
        return InverseTrigonometry.atan(x);
    }

    static double log10(double x) {
        return Exponentials.log10(x);
    }

    static double expm1(double x) {
        return Exponentials.expm1(x);
    }

    static double log1p(double x) {
        return Exponentials.log1p(x);
    }

    static double sinh(double x) {
        return Exponentials.sinh(x);
    }

    static double cosh(double x) {
        return Exponentials.cosh(x);
    }

    static double tanh(double x) {
        return Exponentials.tanh(x);
    }

    static double atan2(double y, double x) {
        return InverseTrigonometry.atan2(y, x);
    }

    static double IEEEremainder(double dividend, double divisor) {
        return ExactArithmetic.remainder(dividend, divisor);
    }
}
