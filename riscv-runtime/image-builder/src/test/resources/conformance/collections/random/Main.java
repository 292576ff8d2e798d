package conformance.collections.random;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** java.util.Random with a seed, and Collections.shuffle with it. */
@Unikernel(name = "collections-random")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Random r = new Random(42);
        System.out.println(r.nextInt() + " " + r.nextInt(100) + " " + r.nextLong() + " " + r.nextBoolean() + " "
                + Double.doubleToLongBits(r.nextDouble()) + " " + Float.floatToIntBits(r.nextFloat()));
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            list.add(i);
        }
        Collections.shuffle(list, r);
        System.out.println(list);
    }
}
