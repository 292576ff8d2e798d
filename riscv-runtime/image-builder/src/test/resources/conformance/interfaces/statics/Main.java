package conformance.interfaces.statics;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Static and private methods of interfaces, and constants. */
@Unikernel(name = "interfaces-statics")
@Requires(Console.class)
public final class Main {
    interface Geometry {
        int DIMENSIONS = 3;
        String NAME = "geo" + DIMENSIONS;
        int[] SIZES = {1, 2, 3};
        double RATIO = ratio(16, 9);

        static double ratio(int a, int b) {
            return (double) a / b;
        }

        private int helper(int v) {
            return v * DIMENSIONS + shared(v);
        }

        private static int shared(int v) {
            return v - 1;
        }

        default int compute(int v) {
            return helper(v) + base();
        }

        int base();
    }

    static class G implements Geometry {
        public int base() {
            return SIZES[1] * 1000;
        }
    }

    public static void main(String[] args) {
        Geometry g = new G();
        System.out.println(g.compute(7) + " " + Geometry.NAME + " " + G.DIMENSIONS + " "
                + Double.doubleToLongBits(Geometry.RATIO));
        Geometry.SIZES[1]++;
        System.out.println(g.compute(7) + " " + (int) (Geometry.ratio(1, 8) * 80));
    }
}
