package conformance.floats.compound;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Compound assignment between integers and floating point narrows with saturation. */
@Unikernel(name = "floats-compound")
@Requires(Console.class)
public final class Main {
    static double factor = 1.5;

    public static void main(String[] args) {
        int i = 7;
        i *= factor;
        System.out.println(i);
        i += 1e10;
        System.out.println(i);
        i -= Double.NaN * factor;
        System.out.println(i);
        byte b = 100;
        b *= factor;
        System.out.println(b);
        b += 1e10 * factor;
        System.out.println(b);
        char c = 'a';
        c += factor;
        System.out.println(c);
        c -= 1000 * factor;
        System.out.println((int) c);
        short s = 1000;
        s /= 0.0 * factor;
        System.out.println(s);
        long l = Long.MAX_VALUE;
        l += 0.0 * factor;
        System.out.println(l);
        l -= 1.0f * factor;
        System.out.println(l);
        float f = 1;
        f += factor;
        f /= 3;
        System.out.println(Float.floatToIntBits(f));
        f += Long.MAX_VALUE;
        System.out.println(Float.floatToIntBits(f));
        long m = (1L << 53) + 1;
        m *= 1.0f * (float) factor / (float) factor;
        System.out.println(m);
        int shift = 3;
        shift <<= 2L;
        System.out.println(shift);
    }
}
