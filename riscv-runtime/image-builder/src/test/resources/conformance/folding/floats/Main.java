package conformance.folding.floats;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Floating-point operators and comparisons on constants: NaN, infinities, zeros and remainders. */
@Unikernel(name = "folding-floats")
@Requires(Console.class)
public final class Main {
    static double zero() {
        return 0.0;
    }

    static double minus() {
        return -zero();
    }

    static double nan() {
        return zero() / zero();
    }

    static double infinity() {
        return 1 / zero();
    }

    static float third() {
        return 1f / 3;
    }

    public static void main(String[] args) {
        System.out.println((nan() < 1) + " " + (nan() > 1) + " " + (nan() == nan()) + " " + (nan() != nan()) + " "
                + !(nan() <= 1) + " " + !(nan() >= 1) + " " + (zero() == minus()) + " " + (1 / minus() < 0) + " "
                + Double.compare(zero(), minus()));
        System.out.println(Double.doubleToLongBits(infinity() - infinity()) + " "
                + Double.doubleToLongBits(5.5 % infinity()) + " " + Double.doubleToLongBits(-5.5 % 2) + " "
                + Double.doubleToLongBits(minus() % 3) + " " + Double.doubleToLongBits(infinity() % 3) + " "
                + Double.doubleToLongBits(minus() + zero()) + " " + Double.doubleToLongBits(0.1 + 0.2 * third()));
        System.out.println(Float.floatToIntBits(third() * 3) + " " + Float.floatToIntBits(third() + third()) + " "
                + Double.doubleToLongBits(third() + 0.0) + " " + Float.floatToIntBits(third() % 0.1f) + " "
                + Double.doubleToLongBits(Math.sqrt(2 + zero())) + " "
                + Double.doubleToLongBits(Math.max(minus(), zero())) + " "
                + Double.doubleToLongBits(Math.floor(-0.5 + zero())) + " "
                + Double.doubleToLongBits(Double.MIN_VALUE / (2 + zero())));
    }
}
