package conformance.integers.randomstream;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Streams of pseudo-random numbers from a linear congruential generator and from xorshift. */
@Unikernel(name = "integers-randomstream")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int lcg = 12345;
        long xorshift = 88172645463325252L;
        int ix = (int) 2463534242L;
        long sum = 0;
        for (int i = 0; i < 20000; i++) {
            lcg = lcg * 1103515245 + 12345;
            xorshift ^= xorshift << 13;
            xorshift ^= xorshift >>> 7;
            xorshift ^= xorshift << 17;
            ix ^= ix << 13;
            ix ^= ix >>> 17;
            ix ^= ix << 5;
            sum += (lcg >>> 16) % 1000 + (xorshift & 0xff) + ix;
            if (i % 2500 == 0) {
                System.out.println(lcg + " " + xorshift + " " + ix + " " + sum);
            }
        }
        System.out.println(sum);
    }
}
