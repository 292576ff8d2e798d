package conformance.lang.concatenation;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** String concatenation of every type in every position, with side effects and compound assignment. */
@Unikernel(name = "lang-concatenation")
@Requires(Console.class)
public final class Main {
    static int calls;

    static String next() {
        return "n" + ++calls;
    }

    static Object nothing() {
        return null;
    }

    static char[] chars = {'x', 'y'};
    static String field;
    static String[] array = {null, "e"};

    static String many(int a, long b, char c, boolean d, float e, double f, byte g, short h, Object i, String j) {
        return a + "" + b + c + d + e + f + g + h + i + j + a + b + c + d + e + f + g + h + i + j;
    }

    public static void main(String[] args) {
        System.out.println(many(1, 2L, 'c', true, 1.5f, -0.0, (byte) -1, (short) 7, null, "s"));
        System.out.println(1 + 2 + "x" + 1 + 2 + ("y" + 3) + 'a' + 'b' + ('a' + 'b') + (char) ('a' + 1));
        System.out.println(next() + next() + (next() + next()) + calls);
        String s = "a";
        s += 1;
        s += 'b';
        s += null;
        s += 2.5f;
        s += s + s.length();
        System.out.println(s);
        field += "f";
        System.out.println(field);
        array[0] += "z";
        array[calls -= 3] += next();
        System.out.println(array[0] + array[1]);
        Object o = "o";
        o += "p";
        System.out.println(o);
        CharSequence cs = "q";
        cs += "r";
        System.out.println(cs);
        String n = null;
        n = n + null;
        System.out.println(n + nothing());
        System.out.println("" + Integer.MIN_VALUE + Long.MAX_VALUE + Float.NaN + Double.MIN_VALUE + Character.MAX_VALUE
                + (byte) 300);
        final String k = "const" + 1 + 'c' + true + 2.0 + (1 > 2 ? "yes" : "no");
        System.out.println(k + (k == "const1ctrue2.0no"));
        System.out.println(
                "\u4e2d" + 'x' + "\u00e9" + '\ud83d' + "\ude00" + ("\ud83d" + "\ude00").codePointCount(0, 2));
        System.out.println("a\0b\u0001c\u0002d" + calls + "\u0001" + "\u0002");
        StringBuilder b = new StringBuilder("sb");
        System.out.println("" + b + b.append("!") + b);
        System.out.println("arr" + String.valueOf(chars) + new String(chars, 1, 1) + (Object) "cast" + (String) null
                + (chars.length > 1 ? 'T' : "F") + -1 + +1 + ~1 + !false + (s == null) + s.isEmpty() + new int[] {4}[0]
                + ((Integer) 5) + 0x10 + 010 + 0b11 + 1_000 + 1e3 + 1e-5f + 100f + 1e10f);
    }
}
