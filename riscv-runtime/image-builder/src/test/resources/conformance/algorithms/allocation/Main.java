package conformance.algorithms.allocation;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Many small, short-lived objects and strings, within the memory of a small machine. */
@Unikernel(name = "algorithms-allocation", set = @Set(name = "heap.bytes", value = "8M"))
@Requires(Console.class)
public final class Main {
    static final class Vector {
        final double x;
        final double y;

        Vector(double x, double y) {
            this.x = x;
            this.y = y;
        }

        Vector plus(Vector v) {
            return new Vector(x + v.x, y + v.y);
        }

        Vector times(double f) {
            return new Vector(x * f, y * f);
        }
    }

    public static void main(String[] args) {
        Vector p = new Vector(0, 0);
        Vector v = new Vector(1, 0.5);
        Object[] kept = new Object[16];
        int length = 0;
        for (int i = 0; i < 5000; i++) {
            p = p.plus(v.times(0.01));
            v = v.plus(new Vector(-p.y, p.x).times(0.001));
            kept[i & 15] = new int[] {i, i * i};
            if (i % 10 == 0) {
                String s = "n" + i;
                length += s.length();
                kept[i & 7] = s;
            }
        }
        System.out.println(Double.doubleToLongBits(p.x) + " " + Double.doubleToLongBits(v.y) + " " + length);
        int strings = 0;
        int sum = 0;
        for (Object o : kept) {
            if (o instanceof String) {
                strings++;
            } else {
                sum += ((int[]) o)[0];
            }
        }
        System.out.println(strings + " " + sum);
    }
}
