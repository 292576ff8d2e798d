package conformance.integers.mixedwidth;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Expressions that mix int and long widen at the right place. */
@Unikernel(name = "integers-mixedwidth")
@Requires(Console.class)
public final class Main {
    static int big = Integer.MAX_VALUE;
    static long wide = 1L << 33;
    static byte small = -5;
    static char letter = 'z';

    public static void main(String[] args) {
        long late = big + big;
        long early = (long) big + big;
        long mixed = big + big + wide;
        long other = wide + big + big;
        System.out.println(late + " " + early + " " + mixed + " " + other);
        System.out.println(big * small + " " + (long) big * small + " " + wide * small + " " + letter * big + " "
                + (letter + wide));
        System.out.println((big << 1) + " " + ((long) big << 1) + " " + (1 << small) + " " + (1L << small) + " "
                + (wide >>> letter));
        System.out.println((int) wide + " " + (int) (wide - 1) + " " + (wide == (int) wide) + " " + (big == (long) big)
                + " " + (big < wide));
        int i = big;
        i += wide + 5;
        System.out.println(i);
        long conditional = small < 0 ? big + 1 : wide;
        long conditionalWide = small > 0 ? big : wide;
        System.out.println(
                conditional + " " + conditionalWide + " " + (small > 0 ? 'a' : 98) + " " + (small > 0 ? 1 : letter));
        System.out.println(-(long) Integer.MIN_VALUE + " " + -Integer.MIN_VALUE + " " + (long) -Integer.MIN_VALUE);
    }
}
