package conformance.language.ternarytypes;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.List;

/** The type of conditional expressions: promotion, boxing, unboxing, constants, null. */
@Unikernel(name = "language-ternarytypes")
@Requires(Console.class)
public final class Main {
    static String t(int x) {
        return "int";
    }

    static String t(long x) {
        return "long";
    }

    static String t(char x) {
        return "char";
    }

    static String t(byte x) {
        return "byte";
    }

    static String t(short x) {
        return "short";
    }

    static String t(float x) {
        return "float";
    }

    static String t(double x) {
        return "double";
    }

    static String t(Object x) {
        return x == null ? "null" : x.getClass().getSimpleName();
    }

    public static void main(String[] args) {
        boolean y = args.length == 0;
        int i = 70;
        char c = 'c';
        byte b = 1;
        short s = 2;
        long l = 3;
        float f = 4;
        Integer I = 5;
        Long L = 6L;
        Character C = 'C';
        Object o = "o";
        System.out.println(t(y ? i : c)
                + t(y ? 70 : c)
                + t(y ? b : s)
                + t(y ? b : c)
                + t(y ? b : 100)
                + t(y ? b : 1000)
                + t(y ? l : f)
                + t(y ? I : L)
                + t(y ? I : C)
                + t(y ? I : "s")
                + t(y ? I : null)
                + t(y ? null : 1)
                + t(y ? C : i)
                + t(y ? 'x' : 1)
                + t(y ? I : i)
                + t(y ? (Object) I : L)
                + t(y ? b : 'x')
                + t(y ? s : C));
        System.out.println(
                (y ? 70 : 'c') + " " + (y ? i : 'c') + " " + (y ? 'a' : 0) + " " + (y ? 'a' : i) + " " + (y ? 1 : 2.0)
                        + " " + (y ? I : 2.0) + " " + (Object) (y ? 1 : "s") + " " + (y ? c : 99) + (y ? null : 0));
        Integer n = null;
        try {
            int z = y ? n : 0;
            System.out.println(z);
        } catch (NullPointerException e) {
            System.out.println("unboxed null");
        }
        Integer m = y ? n : Integer.valueOf(1);
        System.out.println(m);
        List<? extends Object> w = y ? List.of(1) : List.of("a");
        System.out.println(w.get(0) + " " + (y ? new int[] {1} : new int[0]).length + (y ? !y ? 1 : 2 : 3)
                + (i > 5 ? i > 60 ? "big" : "mid" : "small"));
        long wide = y ? i : l;
        double dd = y ? f : i;
        System.out.println(wide + " " + dd);
        i += y ? 1.9 : 'c';
        System.out.println(i);
        StringBuilder sb = new StringBuilder();
        sb.append(y ? 'q' : 0).append(y ? 1 : 'q').append(y ? i : 'q');
        System.out.println(sb);
    }
}
