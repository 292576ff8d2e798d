package conformance.integers.increments;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Prefix and postfix increments of every type, at the edges of their ranges. */
@Unikernel(name = "integers-increments")
@Requires(Console.class)
public final class Main {
    static byte b = 127;
    static short s = 32767;
    static char c = 0xffff;
    static int i = Integer.MAX_VALUE;
    static long l = Long.MAX_VALUE;
    static float f = 16777216f;
    static double d = 0.5;

    public static void main(String[] args) {
        System.out.println(b++ + " " + b + " " + ++b + " " + b-- + " " + --b + " " + --b);
        System.out.println(s++ + " " + s + " " + ++s + " " + s-- + " " + --s + " " + --s);
        System.out.println(
                (int) c++ + " " + (int) c + " " + (int) ++c + " " + (int) c-- + " " + (int) --c + " " + (int) --c);
        System.out.println(i++ + " " + i + " " + ++i + " " + i-- + " " + --i + " " + --i);
        System.out.println(l++ + " " + l + " " + ++l + " " + l-- + " " + --l + " " + --l);
        f++;
        d--;
        System.out.println((int) f + " " + (int) (d * 10));
        byte local = 127;
        local++;
        short localShort = -32768;
        localShort--;
        char localChar = 0;
        localChar--;
        System.out.println(local + " " + localShort + " " + (int) localChar);
        int x = 5;
        x = x++ + ++x;
        System.out.println(x);
        int y = 3;
        y += y++ * y--;
        System.out.println(y);
        int big = 0;
        big += 1000;
        big -= 32768;
        big += 32767;
        big += 100000;
        System.out.println(big);
    }
}
