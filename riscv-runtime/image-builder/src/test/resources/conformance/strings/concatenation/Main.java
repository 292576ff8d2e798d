package conformance.strings.concatenation;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Concatenation of all types, with constants before, between and after, and null. */
@Unikernel(name = "strings-concatenation")
@Requires(Console.class)
public final class Main {
    static boolean z = true;
    static byte b = -128;
    static short s = -32768;
    static char c = 'q';
    static int i = Integer.MIN_VALUE;
    static long l = Long.MIN_VALUE;
    static String t = "text";
    static String n;
    static Object o = new Object() {
        @Override
        public String toString() {
            return "object";
        }
    };
    static Integer boxed = 12;
    static char[] chars = {'x'};

    public static void main(String[] args) {
        System.out.println("" + z + b + s + c + i + l + t + n + o + boxed);
        System.out.println(
                z + "1" + b + "2" + s + "3" + c + "4" + i + "5" + l + "6" + t + "7" + n + "8" + o + "9" + boxed);
        System.out.println(1 + 2 + "x" + 1 + 2 + 'a' + (1 + 2) + (char) ('a' + 1) + ('a' + 1));
        System.out.println(c + c + "" + c + c + -1 + -1L);
        String r = n + null;
        r += n;
        r += 5;
        r += 'c';
        r += l + 1;
        r += c + 1;
        r += o;
        System.out.println(r);
        System.out.println("\u0001" + i + "\u0002" + "\1\2" + t);
        System.out.println("tab\tquote\"back\\slash\0nul" + '\'' + "\u0041" + "\101");
        String loop = "";
        for (int k = 0; k < 20; k++) {
            loop += k + (k % 2 == 0 ? "e" : "o");
        }
        System.out.println(loop + loop.length());
        Object[] mixed = {1, null, "s"};
        String all = "";
        for (Object x : mixed) {
            all = x + all + x;
        }
        System.out.println(all);
        String left = "a";
        left += left + left;
        System.out.println(left + String.valueOf(chars));
    }
}
