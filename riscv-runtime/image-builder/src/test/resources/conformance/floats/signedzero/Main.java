package conformance.floats.signedzero;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The two zeros are equal, but differ in division, text, bits and minimum. */
@Unikernel(name = "floats-signedzero")
@Requires(Console.class)
public final class Main {
    static double zero = 0.0;
    static float fzero = 0f;

    public static void main(String[] args) {
        double negative = -zero;
        float fnegative = -fzero;
        System.out.println((zero == negative) + " " + (1 / zero > 0) + " " + (1 / negative < 0) + " "
                + Double.valueOf(zero).equals(negative) + " " + Double.compare(zero, negative));
        System.out.println((fzero == fnegative) + " " + (1 / fzero > 0) + " " + (1 / fnegative < 0) + " "
                + Float.valueOf(fzero).equals(fnegative) + " " + Float.compare(fnegative, fzero));
        System.out.println(Double.doubleToLongBits(0 - zero) + " " + Double.doubleToLongBits(-zero) + " "
                + Double.doubleToLongBits(zero * -1) + " " + Double.doubleToLongBits(negative + zero) + " "
                + Double.doubleToLongBits(negative + negative) + " " + Double.doubleToLongBits(negative - zero));
        System.out.println(Double.doubleToLongBits(Math.min(zero, negative)) + " "
                + Double.doubleToLongBits(Math.max(negative, zero)) + " "
                + Float.floatToIntBits(Math.min(fnegative, fzero)) + " "
                + Float.floatToIntBits(Math.max(fnegative, fzero)));
        System.out.println(Double.doubleToLongBits(Math.abs(negative)) + " "
                + Double.doubleToLongBits(Math.sqrt(negative)) + " " + Double.doubleToLongBits(negative % 5));
        double x = negative;
        System.out.println(Double.doubleToLongBits(x + 0.0) + " " + Double.doubleToLongBits(x - 0.0) + " "
                + Double.doubleToLongBits(x * 1.0) + " " + Double.doubleToLongBits(0.0 - x));
    }
}
