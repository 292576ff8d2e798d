package conformance.integers.order;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Operands are evaluated from left to right, before the operation. */
@Unikernel(name = "integers-order")
@Requires(Console.class)
public final class Main {
    static String trace = "";

    static int t(int v) {
        trace += v + ",";
        return v;
    }

    static int[] array(int[] a, int id) {
        trace += "array" + id + ",";
        return a;
    }

    public static void main(String[] args) {
        int r = t(1) + t(2) * t(3) - (t(4) - t(5)) / t(6);
        System.out.println(r + " " + trace);
        trace = "";
        int[] a = {10, 20, 30};
        array(a, 1)[t(1)] = array(a, 2)[t(0)] + t(5);
        System.out.println(a[1] + " " + trace);
        trace = "";
        int i = 0;
        a[i] = i = 2;
        System.out.println(a[0] + " " + i);
        i = 1;
        i += i++ + ++i;
        System.out.println(i);
        int k = 0;
        a[k++] += a[k] + k;
        System.out.println(a[0] + " " + a[1] + " " + k);
        int x = 7;
        x -= x - (x = 3);
        System.out.println(x);
        boolean both = t(0) > 1 && t(9) > 1 | t(8) > 1;
        boolean either = t(1) > 0 || t(7) > 0;
        System.out.println(both + " " + either + " " + trace);
    }
}
