package conformance.casts.ternaries;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Types of conditional expressions, compound conversions and unboxing in them, with null. */
@Unikernel(name = "casts-ternaries")
@Requires(Console.class)
public final class Main {
    static String kind(Object o) {
        return o == null ? "null" : o.getClass().getSimpleName() + ":" + o;
    }

    static String over(int i) {
        return "int" + i;
    }

    static String over(long i) {
        return "long" + i;
    }

    static String over(double d) {
        return "double" + d;
    }

    static String over(char c) {
        return "char" + c;
    }

    static String over(Object o) {
        return "object" + kind(o);
    }

    static <T> T id(T t) {
        return t;
    }

    public static void main(String[] args) {
        boolean t = args.length == 0;
        boolean f = !t;
        Integer none = null;
        Integer five = 5;
        Object o = t ? 1 : 2.5;
        System.out.println(kind(o) + " " + kind(t ? 'a' : 0) + " " + kind(f ? 'a' : 98) + " " + kind(t ? 'a' : five)
                + " " + kind(t ? (Object) 1 : 2.5) + " "
                + kind(f ? 1 : "s") + " " + kind(t ? five : 2L) + " " + kind(t ? (short) 3 : 'c') + " "
                + kind(t ? (byte) 3 : (short) 4)
                + " " + kind(t ? null : 0));
        System.out.println(over(t ? 1 : 'a') + " " + over(f ? 1 : 'a') + " " + over(t ? 1 : 2L) + " "
                + over(t ? 'x' : 1.5f) + " " + over(t ? five : none) + " " + over(t ? (Integer) 7 : (Character) 'c')
                + " " + over(t ? "a" : 1) + " " + over(t ? (char) 97 : (byte) 1));
        attempt(() -> t ? none : 0);
        attempt(() -> f ? 1.5 : none);
        attempt(() -> t ? none : "text");
        attempt(() -> kind(t ? none : five));
        attempt(() -> none == null ? -1 : none);
        attempt(() -> five > 3 ? five < 4 ? "a" : "b" : "c");
        int x = 3;
        x += x++ + (x > 3 ? x-- : ++x) * (t ? x : 0);
        System.out.println(x);
        long big = t ? Integer.MAX_VALUE + 1 : 0L;
        long bigger = t ? Integer.MAX_VALUE + 1L : 0;
        System.out.println(big + " " + bigger + " " + (t ? 1 : 0.0) + " " + (f ? 1 : 0.0f) + " " + (t ? -0 : 0.0) + " "
                + (f ? 0 : -0.0));
        char c = 'a';
        c += t ? 1 : 2;
        c = t ? (char) (c + 1) : 'z';
        byte b = t ? (byte) 100 : 0;
        b += b > 99 ? b : 1;
        System.out.println(c + " " + b + " " + (char) (t ? c + 1 : c - 1) + (t ? c : 0) + (f ? c : x));
        List<? extends Object> list = t ? List.of(1) : List.of("a");
        Supplier<Object> s = t ? () -> "lambda" : () -> 1;
        Comparable<?> cmp = f ? "x" : five;
        System.out.println(list + " " + s.get() + " " + cmp + " " + kind(id(t ? 1 : 2L)) + " "
                + kind(Main.<Object>id(t ? five : 2L)));
        String text = null;
        text += t ? "A" : 'B';
        text += f ? null : 1.0f;
        System.out.println(text + (t ? 'q' : "r") + (f ? 1 : 'r') + (char) (f ? 1 : 'r'));
        Boolean flag = null;
        attempt(() -> flag ? 1 : 2);
        attempt(() -> Boolean.TRUE ? flag : true);
        int[] a = {1, 2, 3};
        int k = 0;
        a[k++] = k == 1 ? a[k] + k : -1;
        a[t ? k++ : 0] += f ? 0 : k;
        System.out.println(Arrays.toString(a) + k);
        double nan = Double.NaN;
        System.out.println((nan > 0 ? "gt" : nan <= 0 ? "le" : "un")
                + (nan != nan ? "ne" : "eq")
                + (0.0 == -0.0 ? "=" : "#")
                + (five.equals(5L) ? "=" : "#"));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
