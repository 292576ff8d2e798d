package conformance.reflection.arrayelements;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.reflect.Array;

/** Elements of arrays by reflection: boxed, widened, and what does not fit. */
@Unikernel(name = "reflection-arrayelements")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int[] i = {1, 2};
        Object[] o = {"a"};
        String[] s = {"x"};
        boolean[] z = {true};
        char[] c = {'c'};
        byte[] b = {1};
        double[] d = {1.5};
        attempt(() -> System.out.println(Array.get(i, 0) + " " + Array.get(o, 0)+Array.get(z, 0)+Array.get(c, 0)+Array.get(b, 0)+Array.get(d, 0)));
        attempt(() -> Array.get(i, 2));
        attempt(() -> Array.get("x", 2));
        attempt(() -> Array.get(null, 2));
        attempt(() -> Array.set(i, 0, null));
        attempt(() -> Array.set(i, 0, "x"));
        attempt(() -> Array.set(s, 0, 5));
        attempt(() -> Array.set(i, 0, 5L));
        attempt(() -> Array.set(i, 5, "x"));
        attempt(() -> Array.set(d, 0, 'x'));
        attempt(() -> Array.set(c, 0, 1));
        attempt(() -> System.out.println(Array.getLong(c, 0)));
        attempt(() -> Array.getInt(d, 0));
        attempt(() -> Array.getInt(o, 0));
        attempt(() -> Array.setInt(b, 0, 1));
        attempt(() -> Array.setInt(o, 0, 1));
        attempt(() -> Array.set(i, 0, (short)3));
        attempt(() -> Array.getLength(""));
        attempt(() -> Array.setLong(null, 0, 1));
        attempt(() -> Array.setLong("", 0, 1));
        attempt(() -> Array.getInt("", 0));
        attempt(() -> Array.set("", 0, 1));
        attempt(() -> Array.set(null, 0, 1));
        attempt(() -> Array.setChar(i, 9, 'c'));
        attempt(() -> Array.getByte(i, 9));
        attempt(() -> Array.setBoolean(i, 9, true));
        System.out.println(i[0] + " " + d[0]);
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
