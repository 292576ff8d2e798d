package conformance.floats.comparisons;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The six comparisons of doubles; every one but != is false when NaN takes part. */
@Unikernel(name = "floats-comparisons")
@Requires(Console.class)
public final class Main {
    static double[] values = {
        0.0, -0.0, 1.0, -1.0, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN
    };

    public static void main(String[] args) {
        for (double a : values) {
            for (double b : values) {
                StringBuilder line = new StringBuilder();
                if (a < b) {
                    line.append("lt ");
                }
                if (a <= b) {
                    line.append("le ");
                }
                if (a > b) {
                    line.append("gt ");
                }
                if (a >= b) {
                    line.append("ge ");
                }
                if (a == b) {
                    line.append("eq ");
                }
                if (a != b) {
                    line.append("ne ");
                }
                if (!(a < b)) {
                    line.append("!lt ");
                }
                if (!(a <= b)) {
                    line.append("!le ");
                }
                if (!(a > b)) {
                    line.append("!gt ");
                }
                if (!(a >= b)) {
                    line.append("!ge ");
                }
                boolean value = a < b;
                boolean negated = !(a >= b);
                line.append(value).append(negated).append(Double.compare(a, b));
                System.out.println(line);
            }
        }
    }
}
