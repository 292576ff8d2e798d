package conformance.control.ternaries;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Nested conditional expressions, their types and their side effects. */
@Unikernel(name = "control-ternaries")
@Requires(Console.class)
public final class Main {
    static int counter;

    static int next() {
        return ++counter;
    }

    static String size(int v) {
        return v < 0 ? "negative" : v == 0 ? "zero" : v < 10 ? "small" : v < 100 ? "medium" : "large";
    }

    static int max(int a, int b, int c) {
        return a > b ? a > c ? a : c : b > c ? b : c;
    }

    public static void main(String[] args) {
        int[] values = {-5, 0, 9, 10, 99, 100};
        for (int v : values) {
            System.out.println(size(v) + " " + max(v, 7, 50 - v) + " " + (v > 5 ? next() : -next()) + " " + counter);
        }
        char c = 'x';
        int i = 0;
        System.out.println(counter > 0 ? c : 0);
        System.out.println(counter > 0 ? c : i);
        System.out.println(counter > 0 ? 1 : 2.0 > 1 ? 3 : 4);
        long l = counter > 100 ? 1 : Long.MAX_VALUE;
        System.out.println(l);
        Object o = counter > 100 ? "text" : Integer.valueOf(5);
        System.out.println(o);
        String s = counter > 100 ? "text" : null;
        System.out.println(s);
        int[] chosen = counter % 2 == 0 ? values : new int[] {1};
        System.out.println(chosen.length);
        (counter > 0 ? values : chosen)[0] = 77;
        System.out.println(values[0]);
    }
}
