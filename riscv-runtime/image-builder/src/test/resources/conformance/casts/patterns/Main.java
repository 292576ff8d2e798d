package conformance.casts.patterns;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Pattern matching with instanceof, its scope and its conditions. */
@Unikernel(name = "casts-patterns")
@Requires(Console.class)
public final class Main {
    static String describe(Object o) {
        if (o instanceof Integer i && i > 10) {
            return "big " + (i + 1);
        }
        if (o instanceof String s) {
            if (!(s.length() > 2)) {
                return "short " + s;
            }
            return "long " + s.charAt(2);
        } else if (!(o instanceof Number n)) {
            return o instanceof int[] a && a.length > 0 ? "ints " + a[0] : "other";
        } else {
            return "number " + n.intValue();
        }
    }

    static int sum(Object... all) {
        int total = 0;
        for (Object o : all) {
            if (!(o instanceof Integer i)) {
                continue;
            }
            total += i;
        }
        return total;
    }

    public static void main(String[] args) {
        Object[] objects = {5, 50, "ab", "abc", 7L, 2.9, new int[] {4}, new int[0], null, 'c', new Object[0]};
        for (Object o : objects) {
            System.out.println(describe(o));
        }
        System.out.println(sum(objects) + " " + sum());
    }
}
