package conformance.integers.buildfolded;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Expressions that a compiler can evaluate at build time though javac does not. */
@Unikernel(name = "integers-buildfolded")
@Requires(Console.class)
public final class Main {
    static int shift(int v, int c) {
        return v << c;
    }

    static int divide(int a, int b) {
        return a / b;
    }

    static long widen(int v) {
        return v & 0xffffffffL;
    }

    static int factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }

    static final int[] TABLE = {3, 1, 4, 1, 5, 9, 2, 6};
    static final int LENGTH = TABLE.length;
    static final int SUM = sum();

    static int sum() {
        int s = 0;
        for (int v : TABLE) {
            s += v;
        }
        return s;
    }

    public static void main(String[] args) {
        System.out.println(shift(1, 33) + " " + shift(-1, -1) + " " + divide(Integer.MIN_VALUE, -1) + " "
                + divide(-7, 2) + " " + widen(-1) + " " + factorial(12) + " " + factorial(13));
        int a = 10;
        int b = 3;
        int c = a / b * b + a % b - a;
        if (c != 0) {
            System.out.println("wrong");
        } else {
            System.out.println("right");
        }
        byte narrow = (byte) (a * 100);
        System.out.println(narrow + " " + (char) (a + 55) + " " + LENGTH + " " + SUM);
        double d = 1.0;
        int saturated = (int) (d * 1e300);
        System.out.println(saturated + " " + (long) (d / 0.0) + " " + (int) (0.0 / (d - 1)));
    }
}
