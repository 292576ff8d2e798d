package conformance.integers.javacfolded;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Constant expressions that javac itself folds. */
@Unikernel(name = "integers-javacfolded")
@Requires(Console.class)
public final class Main {
    static final int A = Integer.MAX_VALUE + 1;
    static final long B = 1L << 63;
    static final int C = (int) 3.99e10;
    static final long D = (long) Double.NaN;
    static final char E = (char) -1;
    static final byte F = (byte) 200;
    static final String G = "x" + 1 + 2L + 'c' + true + null + (char) 65;
    static final int H = -7 / 2 * 10 + -7 % 3;
    static final boolean I = 0.1 + 0.2 == 0.3;
    static final int J = 1 << 35 | 0x80000000 >>> 31 | -1 >> 28;

    public static void main(String[] args) {
        System.out.println(
                A + " " + B + " " + C + " " + D + " " + (int) E + " " + F + " " + G + " " + H + " " + I + " " + J);
        final int local = 40 + 2;
        System.out.println("answer " + local + (local > 41 ? "!" : "?"));
        if (I) {
            System.out.println("unreachable");
        }
    }
}
