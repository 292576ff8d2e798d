package conformance.arrays.util;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;

/** The loops of java.util.Arrays: fill, equals, copyOf, copyOfRange and hashCode. */
@Unikernel(name = "arrays-util")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int[] a = new int[6];
        Arrays.fill(a, 7);
        Arrays.fill(a, 2, 4, -1);
        int[] b = Arrays.copyOf(a, 8);
        int[] c = Arrays.copyOfRange(a, 1, 5);
        System.out.println(b[5] + " " + b[7] + " " + c.length + " " + c[1] + " " + Arrays.hashCode(a) + " "
                + Arrays.equals(a, Arrays.copyOf(b, 6)) + " " + Arrays.equals(a, b));
        byte[] bytes = {1, 2, 3};
        char[] chars = {'a', 'b'};
        long[] longs = {1L << 40, 2};
        System.out.println(Arrays.hashCode(bytes) + " " + Arrays.hashCode(chars) + " " + Arrays.hashCode(longs) + " "
                + Arrays.equals(bytes, new byte[] {1, 2, 3}) + " " + Arrays.equals(chars, null));
        String[] s = Arrays.copyOf(new String[] {"x", "y"}, 3);
        System.out.println(s[1] + s[2] + " " + s.length);
    }
}
