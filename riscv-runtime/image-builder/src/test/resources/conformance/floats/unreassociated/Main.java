package conformance.floats.unreassociated;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Sums keep their order: compensated summation works, and float sums are not computed in double. */
@Unikernel(name = "floats-unreassociated")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        float naive = 0;
        float compensated = 0;
        float lost = 0;
        double wide = 0;
        for (int i = 1; i <= 5000; i++) {
            float term = 1f / (i * 0.7f);
            naive += term;
            wide += term;
            float y = term - lost;
            float t = compensated + y;
            lost = (t - compensated) - y;
            compensated = t;
        }
        System.out.println(Float.floatToIntBits(naive) + " " + Float.floatToIntBits(compensated) + " "
                + Double.doubleToLongBits(wide));
        double x = 1e16;
        double one = naive - naive + 1;
        System.out.println(Double.doubleToLongBits(x + one - x) + " " + Double.doubleToLongBits(one + x - x) + " "
                + Double.doubleToLongBits(x - x + one) + " " + Double.doubleToLongBits((x + one) + one - x));
        double epsilon = 1;
        int steps = 0;
        while (1 + epsilon / 2 > 1) {
            epsilon /= 2;
            steps++;
        }
        float fepsilon = 1;
        int fsteps = 0;
        while (1 + fepsilon / 2 > 1) {
            fepsilon /= 2;
            fsteps++;
        }
        System.out.println(steps + " " + fsteps);
        double x0 = one / 3 * 3;
        System.out.println(Double.doubleToLongBits(x0 / 10 * 10) + " " + Double.doubleToLongBits(x0 * 0.1) + " "
                + Double.doubleToLongBits(x0 / 10));
    }
}
