package conformance.math.functions;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** Math over special values: roots, powers, logarithms, hyperbolic and exact ones, ulp, scalb, nextAfter, rounding, fused multiply. */
@Unikernel(name = "math-functions")
@Requires(Console.class)
public final class Main {
    static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        0.5,
        -2.5,
        1e-310,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        1e300,
        4503599627370497.5,
        0.49999999999999994,
        -0.5,
        709.8,
        -745.2
    };

    static void show(String name, DoubleUnaryOperator f) {
        StringBuilder b = new StringBuilder(name);
        for (double d : SPECIAL) {
            b.append(' ').append(f.applyAsDouble(d));
        }
        System.out.println(b);
    }

    static void show2(String name, DoubleBinaryOperator f) {
        long hash = 7;
        int nans = 0;
        StringBuilder b = new StringBuilder(name);
        for (double x : SPECIAL) {
            for (double y : SPECIAL) {
                double r = f.applyAsDouble(x, y);
                if (r != r) {
                    nans++;
                }
                hash = hash * 31 + Double.doubleToLongBits(r);
            }
            b.append(' ').append(f.applyAsDouble(x, 3));
        }
        System.out.println(b + " " + nans + " " + hash);
    }

    public static void main(String[] args) {
        show("sqrt", StrictMath::sqrt);
        show("cbrt", StrictMath::cbrt);
        show("exp", StrictMath::exp);
        show("expm1", StrictMath::expm1);
        show("log", StrictMath::log);
        show("log10", StrictMath::log10);
        show("log1p", StrictMath::log1p);
        show("sinh", StrictMath::sinh);
        show("cosh", StrictMath::cosh);
        show("tanh", StrictMath::tanh);
        show("asin", StrictMath::asin);
        show("atan", StrictMath::atan);
        show("floor", Math::floor);
        show("ceil", Math::ceil);
        show("rint", Math::rint);
        show("round", d -> Math.round(d));
        show("roundf", d -> Math.round((float) d));
        show("ulp", Math::ulp);
        show("signum", Math::signum);
        show("nextUp", Math::nextUp);
        show("nextDown", Math::nextDown);
        show("exponent", d -> Math.getExponent(d));
        show("degrees", Math::toDegrees);
        show("radians", Math::toRadians);
        show("scalb", d -> Math.scalb(d, -1060));
        show("abs", Math::abs);
        show2("pow", StrictMath::pow);
        show2("atan2", StrictMath::atan2);
        show2("hypot", StrictMath::hypot);
        show2("remainder", Math::IEEEremainder);
        show2("copySign", Math::copySign);
        show2("nextAfter", Math::nextAfter);
        show2("max", Math::max);
        show2("min", Math::min);
        show2("fma", (x, y) -> Math.fma(x, y, -1.5));
        show2("rem", (x, y) -> x % y);
        System.out.println(Math.fma(0.1, 10, -1.0) + " " + (0.1 * 10 - 1.0) + " " + Math.fma(1e30f, 3e5f, 2f) + " "
                + Math.ulp(1f) + " " + Math.nextAfter(1f, 0) + " " + Math.scalb(1f, 130) + " "
                + Math.getExponent(1e-40f) + " " + Math.signum(-0f) + " " + Math.round(2.5f) + Math.round(-2.5f));
        attempt(() -> Math.addExact(Integer.MAX_VALUE, 1));
        attempt(() -> Math.multiplyExact(1L << 40, 1 << 30));
        attempt(() -> Math.toIntExact(1L << 31));
        attempt(() -> Math.negateExact(Long.MIN_VALUE));
        attempt(() -> Math.incrementExact(Integer.MAX_VALUE));
        attempt(() -> Math.absExact(Integer.MIN_VALUE));
        attempt(() -> Math.floorDiv(5, 0));
        System.out.println(Math.floorDiv(-7, 2) + " " + Math.floorMod(-7, 2L) + " " + Math.floorMod(7, -3) + " "
                + Math.abs(Integer.MIN_VALUE) + " " + Math.multiplyHigh(-5L, 1L << 62) + " "
                + Math.floorDiv(Integer.MIN_VALUE, -1) + " " + Math.multiplyFull(1 << 30, -8) + " "
                + Math.subtractExact(5L, 9L) + " " + Math.decrementExact(0));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
