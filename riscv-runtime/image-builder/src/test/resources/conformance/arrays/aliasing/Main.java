package conformance.arrays.aliasing;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Stores through one reference are seen through the other, in loops a compiler would like to vectorise. */
@Unikernel(name = "arrays-aliasing")
@Requires(Console.class)
public final class Main {
    static int[] a = new int[64];
    static int[] b = a;
    static long[] longs = new long[32];
    static byte[] bytes = new byte[100];

    static void shift(int[] to, int[] from, int distance) {
        for (int i = 0; i + distance < to.length; i++) {
            to[i + distance] = from[i] + 1;
        }
    }

    public static void main(String[] args) {
        for (int distance = 1; distance < 9; distance++) {
            for (int i = 0; i < a.length; i++) {
                a[i] = i;
            }
            shift(a, b, distance);
            int checksum = 0;
            for (int v : b) {
                checksum = checksum * 31 + v;
            }
            System.out.println(checksum);
        }
        longs[0] = 1;
        longs[1] = 1;
        for (int i = 2; i < longs.length; i++) {
            longs[i] = longs[i - 1] + longs[i - 2];
        }
        System.out.println(longs[31]);
        for (int i = 1; i < bytes.length; i++) {
            bytes[i] = (byte) (bytes[i - 1] * 3 + i);
        }
        int sum = 0;
        for (int i = 0; i < bytes.length; i += 3) {
            sum += bytes[i] & 0xff;
        }
        System.out.println(sum);
        int index = 0;
        int[] small = {1, 2, 3};
        small[index] = index = 2;
        System.out.println(small[0] + " " + index);
        small[small[2] - 1] = small[0] + small[1]--;
        System.out.println(small[0] + " " + small[1] + " " + small[2]);
    }
}
