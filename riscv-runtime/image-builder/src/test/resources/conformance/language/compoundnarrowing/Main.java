package conformance.language.compoundnarrowing;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;

/** Compound assignment with implicit narrowing on locals, fields, array elements and through calls, in order of evaluation. */
@Unikernel(name = "language-compoundnarrowing")
@Requires(Console.class)
public final class Main {
    static byte b = 10;
    static short s = 1000;
    static char c = 'A';
    static int calls;
    final byte[] bytes = {1, 2, 3};
    short value = 7;

    static int index(int i) {
        calls = calls * 10 + i;
        return i;
    }

    static Main at(Main m) {
        calls = calls * 10 + 9;
        return m;
    }

    static int fails() {
        calls = calls * 10 + 8;
        throw new IllegalStateException("operand");
    }

    public static void main(String[] args) {
        b += 300;
        System.out.println(b);
        b -= 1e3;
        System.out.println(b);
        b *= 1.5f;
        System.out.println(b);
        b /= 0.001;
        System.out.println(b);
        b = 100;
        b %= 7.5;
        System.out.println(b);
        b <<= 33;
        System.out.println(b);
        b = -100;
        b >>= 2;
        System.out.println(b);
        b >>>= 1L << 33;
        System.out.println(b);
        b >>>= 30;
        System.out.println(b);
        b |= 0x1f0;
        System.out.println(b);
        b ^= -1L;
        System.out.println(b);
        b &= 'q';
        System.out.println(b);
        s *= s;
        System.out.println(s);
        s += 0.999999999;
        System.out.println(s);
        s -= Long.MIN_VALUE + 5;
        System.out.println(s);
        s /= Float.MIN_VALUE;
        System.out.println(s);
        c += 1;
        c *= 1000;
        System.out.println((int) c);
        c -= 70000;
        System.out.println((int) c);
        c >>= 3;
        c++;
        System.out.println((int) c + " " + c--);
        c = 0;
        c--;
        System.out.println((int) c);
        int i = Integer.MAX_VALUE;
        i += 1.0f;
        System.out.println(i);
        i = Integer.MAX_VALUE;
        i += 1.0;
        System.out.println(i);
        i = Integer.MAX_VALUE;
        i += 1L;
        System.out.println(i);
        i *= 0.5;
        System.out.println(i);
        i -= Double.NaN;
        System.out.println(i);
        i = 'a' + 5;
        i /= 'b' * 0.01;
        System.out.println(i);
        i <<= 65;
        i >>= -31;
        System.out.println(i);
        long l = 5;
        l *= 2.7;
        l -= 1e19;
        System.out.println(l);
        l >>>= 'B';
        System.out.println(l);
        l += 1e30f;
        System.out.println(l);
        float f = 16777216;
        f += 1;
        f += 1.5;
        System.out.println(f);
        f -= 1e300;
        System.out.println(f);
        f = 3;
        f /= 0;
        f %= 5;
        System.out.println(f);
        double d = 1;
        d -= 0.9f;
        d *= Long.MAX_VALUE;
        System.out.println(d);
        Main m = new Main();
        m.bytes[index(0)] += index(2) * 100;
        m.bytes[index(1)]++;
        at(m).bytes[index(2)] <<= m.bytes[1] = 6;
        at(m).value += index(3) * 20000;
        at(m).value--;
        System.out.println(Arrays.toString(m.bytes) + " " + m.value + " " + calls);
        calls = 0;
        try {
            m.bytes[index(5)] += fails();
        } catch (RuntimeException e) {
            System.out.println(e + " " + calls);
        }
        try {
            m.bytes[index(5)] += index(1);
        } catch (RuntimeException e) {
            System.out.println(e + " " + calls);
        }
        try {
            Main none = null;
            none.value += fails();
        } catch (RuntimeException e) {
            System.out.println(e.getClass() + " " + calls);
        }
        int[] a = {0, 1, 2};
        int k = 0;
        a[k++] += a[k++] += a[k++] += k;
        System.out.println(Arrays.toString(a) + k);
        k = 1;
        k += k++ + ++k;
        k = k++ * 2 + k;
        k ^= k << (k -= 3);
        System.out.println(k);
        String t = "x";
        t += 1 + 2;
        t += 'c' + 1;
        t += (char) ('c' + 1);
        t += null;
        t += new char[] {'a'}.length;
        t += 1.0f + t.length();
        System.out.println(t);
        Object o = "obj";
        o += "+" + 1;
        CharSequence cs = "cs";
        cs += "seq";
        System.out.println(o + " " + cs);
        boolean z = true;
        z &= k > 0 | fail(false);
        z |= fail(true);
        z ^= true;
        System.out.println(z + " " + calls);
    }

    static boolean fail(boolean v) {
        calls++;
        return v;
    }
}
