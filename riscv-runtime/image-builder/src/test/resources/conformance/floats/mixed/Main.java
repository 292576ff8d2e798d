package conformance.floats.mixed;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Binary numeric promotion between int, long, float and double. */
@Unikernel(name = "floats-mixed")
@Requires(Console.class)
public final class Main {
    static int i = 16777217;
    static long l = 9007199254740993L;
    static float f = 0.1f;
    static double d = 0.1;
    static byte b = 3;
    static char c = 'A';

    public static void main(String[] args) {
        System.out.println(
                Double.doubleToLongBits(i + d) + " " + Float.floatToIntBits(i + f) + " " + Float.floatToIntBits(l + f)
                        + " " + Double.doubleToLongBits(l + d) + " " + Double.doubleToLongBits(f + d) + " "
                        + Float.floatToIntBits(b * f) + " " + Float.floatToIntBits(c / f));
        System.out.println((f == d) + " " + (f == 0.1f) + " " + (i == (float) i) + " " + (l == (double) l) + " "
                + (i == f) + " " + (0.5f == 0.5) + " " + (c > 64.5) + " " + (i < l));
        System.out.println(Double.doubleToLongBits(i / 2) + " " + Double.doubleToLongBits(i / 2.0) + " "
                + Double.doubleToLongBits(1 / 2 + 1 / 2.0) + " " + Float.floatToIntBits((float) i / i));
        double chosen = b > 2 ? i : d;
        float chosenFloat = b > 2 ? l : f;
        System.out.println(Double.doubleToLongBits(chosen) + " " + Float.floatToIntBits(chosenFloat));
        System.out.println((int) 'x' + (char) 1.9 + (byte) 300.7 + (short) -40000.2f + (long) 1e5f);
        double average = 0;
        for (int n = 0; n < 10; n++) {
            average += n / (double) (n + 1);
        }
        System.out.println(Double.doubleToLongBits(average / 10));
    }
}
