package conformance.lang.mathmethods;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Supplier;

/** Methods of Math: exact arithmetic, floor and ceiling division, fused multiply-add, neighbours. */
@Unikernel(name = "lang-mathmethods")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int[] a = {7, -7, 0, Integer.MAX_VALUE, Integer.MIN_VALUE, 3};
        for (int x : a) {
            for (int y : a) {
                attempt(() -> Math.addExact(x, y) + " " + Math.subtractExact(x, y) + " " + Math.multiplyExact(x, y));
                attempt(() -> Math.floorDiv(x, y) + " " + Math.floorMod(x, y) + " " + Math.floorMod((long) x, y));
            }
            attempt(() -> Math.negateExact(x) + " " + Math.absExact(x));
            attempt(() -> Math.incrementExact(x) + " " + Math.decrementExact(x));
        }
        attempt(() -> Math.toIntExact(1L << 31));
        attempt(() -> Math.multiplyExact(Long.MAX_VALUE, 2L));
        attempt(() -> Math.multiplyExact(Long.MIN_VALUE, -1));
        attempt(() -> Math.absExact(Long.MIN_VALUE));
        System.out.println(Math.multiplyHigh(Long.MAX_VALUE, Long.MIN_VALUE) + " "
                + Math.multiplyFull(Integer.MIN_VALUE, Integer.MIN_VALUE));
        double[] d = {
            0.0,
            -0.0,
            0.5,
            -0.5,
            1.5,
            2.5,
            -2.5,
            1e17,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            0.49999999999999994
        };
        for (double x : d) {
            System.out.println(x + ": " + Math.round(x) + " " + Math.rint(x) + " " + Math.floor(x) + " " + Math.ceil(x)
                    + " " + Math.ulp(x) + " " + Math.nextUp(x) + " " + Math.nextDown(x) + " " + Math.getExponent(x)
                    + " " + Math.signum(x) + " " + Math.abs(x) + " " + Math.sqrt(x) + " " + Math.cbrt(x) + " "
                    + Math.scalb(x, 3) + " " + Math.round((float) x) + " " + Math.ulp((float) x));
            System.out.println(Math.max(x, 0.0) + " " + Math.min(x, -0.0) + " " + Math.copySign(1.0, x == x ? x : 1)
                    + " " + Math.nextAfter(x, 0) + " " + Math.fma(x, 2, 1) + " " + Math.IEEEremainder(x, 3) + " "
                    + Math.hypot(x, 3));
        }
        System.out.println(Math.fma(1e16, 1.0000000000000002, -1e16) + " " + Math.fma(0.1f, 10f, -1f) + " "
                + Math.scalb(1.0, -1080) + " " + Math.scalb(1f, 200));
        System.out.println(Math.toDegrees(Math.PI) + " " + Math.toRadians(180) + " " + Math.pow(2, 0.5) + " "
                + Math.pow(-8, 1.0 / 3) + " " + Math.pow(0, 0) + " " + Math.pow(-2, 3));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
