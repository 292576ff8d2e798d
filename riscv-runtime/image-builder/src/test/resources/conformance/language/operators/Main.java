package conformance.language.operators;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;

/** Precedence, evaluation order, compound assignment, side effects in operands. */
@Unikernel(name = "language-operators")
@Requires(Console.class)
public final class Main {
    static final StringBuilder LOG = new StringBuilder();

    static int v(int i) {
        LOG.append(i);
        return i;
    }

    static int[] arr(int[] a) {
        LOG.append('a');
        return a;
    }

    static boolean t(String s) {
        LOG.append(s);
        return true;
    }

    static boolean f(String s) {
        LOG.append(s);
        return false;
    }

    static int x;

    static Main make() {
        LOG.append('m');
        return null;
    }

    int field;

    public static void main(String[] args) {
        System.out.println(v(1) + v(2) * v(3) - v(4) / v(5) % v(6) + " " + LOG);
        LOG.setLength(0);
        int i = 3;
        i = i++ + ++i * i-- - --i;
        System.out.println(i);
        i += i++ * 2 + (i = 5);
        System.out.println(i);
        int[] a = {0, 1, 2, 3};
        i = 0;
        a[i++] = a[i++] + i;
        a[i] = i = 1;
        System.out.println(Arrays.toString(a) + i);
        a[v(1)] += v(2) * (a[v(1)] = 10);
        System.out.println(a[1] + " " + LOG);
        LOG.setLength(0);
        System.out.println((t("a") || f("b") && f("c")) + " " + (f("d") && t("e") || t("g")) + " "
                + (t("h") | f("i") & f("j")) + " " + (t("k") ^ t("l")) + " " + LOG);
        LOG.setLength(0);
        try {
            arr(a)[v(9)] = v(7);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(LOG + " " + e.getMessage());
        }
        LOG.setLength(0);
        try {
            make().field = v(3);
        } catch (NullPointerException e) {
            System.out.println(LOG);
        }
        LOG.setLength(0);
        try {
            int z = v(1) / (v(0) * v(2)) + v(5);
            System.out.println(z);
        } catch (ArithmeticException e) {
            System.out.println(LOG + e.getMessage());
        }
        LOG.setLength(0);
        byte b = 10;
        b += 300;
        b >>= 1;
        b ^= 0xff;
        short s = (short) 70000;
        s *= 1.5;
        char c = 'a';
        c += 1.7;
        c++;
        long l = 1;
        l <<= 65;
        l += 0.5f;
        float g = 1;
        g /= 3;
        int j = 'a' + 1;
        j -= 0.9;
        System.out.println(b + " " + s + " " + c + " " + l + " " + g + " " + j + " " + (char) j + (int) c + " "
                + (byte) 200 + " " + (short) -40000 + " " + (char) 65 + " " + (int) 3.99e9 + " " + (long) Float.NaN);
        System.out.println(
                1 + 2 + "s" + 1 + 2 + 'c' + 1.0f + null + true + (1 + 2) + (char) ('a' + 1) + -1 + ~5 + !true);
        System.out.println(5 & 6 | 3 ^ 2 << 1 + 1 + (8 >> 1 >>> 1));
        System.out.println(7 == 7.0 ? 1 : 'c');
        System.out.println(true ? 1 : 2.0);
        System.out.println((Object) (true ? 1 : 'c'));
        System.out.println(false ? 1 : 'b');
        Integer boxed = null;
        System.out.println(true ? "n" : boxed);
        char q = true ? 'x' : 0;
        System.out.println(q);
        System.out.println(true ? null : 0);
        System.out.println((short) 1 + (byte) 2 + 'a');
        System.out.println(-7 / 2 + " " + -7 % 2 + " " + (-7 >> 1) + " " + (-7 >>> 28));
    }
}
