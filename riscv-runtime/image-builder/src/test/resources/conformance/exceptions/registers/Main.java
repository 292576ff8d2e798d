package conformance.exceptions.registers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Values of every type survive in a handler, whichever registers held them at the call that threw. */
@Unikernel(name = "exceptions-registers")
@Requires(Console.class)
public final class Main {
    static int fail(int v) {
        if (v % 2 == 0) {
            throw new IllegalStateException();
        }
        return v;
    }

    static long work(int a, long b, float c, double d, String e, int[] f) {
        int i = a * 3;
        long l = b ^ a;
        float x = c * a;
        double y = d / (a + 1);
        String s = e + a;
        int[] array = {a, f[0]};
        short h = (short) (a * 1000);
        try {
            i += fail(a);
            l += fail(a + 1);
            x = fail(a);
            y = i;
            s = "none";
            array = null;
        } catch (IllegalStateException ex) {
            return i + l + (long) (x * 8) + (long) (y * 64) + s.length() + array[0] + array[1] + h + f.length;
        } finally {
            f[0]++;
        }
        return -1;
    }

    public static void main(String[] args) {
        int[] shared = {5};
        long sum = 0;
        for (int i = 0; i < 60; i++) {
            long r = work(i, 1L << i, i * 0.25f, i * 1.5, "text", shared);
            sum = sum * 31 + r;
            if (i % 10 < 2) {
                System.out.println(i + " " + r);
            }
        }
        System.out.println(sum + " " + shared[0]);
    }
}
