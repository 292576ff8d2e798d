package conformance.boxing.caches;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Boxed values from -128 to 127 are shared; equality and identity beyond. */
@Unikernel(name = "boxing-caches")
@Requires(Console.class)
public final class Main {
    static int small = 127;
    static int large = 128;

    public static void main(String[] args) {
        Integer a = small;
        Integer b = small;
        Integer c = large;
        Integer d = large;
        Integer e = -128;
        Integer f = -small - 1;
        System.out.println((a == b) + " " + (c == d) + " " + c.equals(d) + " " + (e == f) + " " + (c == 128) + " "
                + (Integer.valueOf(5) == Integer.valueOf(5)));
        Long l = (long) small;
        Long m = (long) small;
        Long n = (long) large;
        Short s = (short) small;
        Short t = (short) small;
        Byte x = (byte) large;
        Byte y = (byte) large;
        Character p = (char) small;
        Character q = (char) small;
        Boolean u = small > 5;
        System.out.println((l == m) + " " + (n == Long.valueOf(large)) + " " + (s == t) + " " + (x == y) + " "
                + (p == q) + " " + (u == Boolean.TRUE) + " " + l.equals(127) + " " + l.equals(127L) + " " + a.equals(l)
                + " " + (l == a.intValue()));
    }
}
