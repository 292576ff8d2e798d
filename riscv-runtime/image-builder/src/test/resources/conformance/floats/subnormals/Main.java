package conformance.floats.subnormals;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Gradual underflow by division and by multiplication. */
@Unikernel(name = "floats-subnormals")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        double d = Double.MIN_NORMAL;
        int steps = 0;
        long checksum = 0;
        while (d != 0) {
            d /= 2;
            checksum = checksum * 31 + Double.doubleToLongBits(d);
            steps++;
        }
        System.out.println(steps + " " + checksum);
        float f = Float.MIN_NORMAL * 1.7f;
        steps = 0;
        checksum = 0;
        while (f > 0) {
            f *= 0.5f;
            checksum = checksum * 31 + Float.floatToIntBits(f);
            steps++;
        }
        System.out.println(steps + " " + checksum);
        double tiny = Double.MIN_VALUE * (steps - steps + 1);
        System.out.println(Double.doubleToLongBits(tiny * 0.5) + " " + Double.doubleToLongBits(tiny * 0.51) + " "
                + Double.doubleToLongBits(tiny * 1.5) + " " + Double.doubleToLongBits(tiny / tiny) + " " + (tiny > 0)
                + " " + (tiny == 0));
    }
}
