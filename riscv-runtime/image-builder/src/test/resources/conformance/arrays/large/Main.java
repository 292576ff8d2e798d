package conformance.arrays.large;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Large arrays, whose indices and offsets exceed 16 bits, are zeroed and addressed right. */
@Unikernel(name = "arrays-large", set = @Set(name = "heap.bytes", value = "8M"))
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        byte[] bytes = new byte[300000];
        int[] ints = new int[100000];
        long[] longs = new long[70000];
        long sum = 0;
        for (byte b : bytes) {
            sum += b;
        }
        for (int i : ints) {
            sum += i;
        }
        for (long l : longs) {
            sum += l;
        }
        System.out.println(sum);
        for (int i = 0; i < bytes.length; i += 1000) {
            bytes[i] = (byte) i;
        }
        bytes[299999] = 1;
        ints[99999] = 2;
        longs[69999] = 3;
        for (int i = 0; i < ints.length; i += 317) {
            ints[i] += i;
        }
        for (byte b : bytes) {
            sum = sum * 3 + b;
        }
        for (int i : ints) {
            sum += i;
        }
        System.out.println(sum + " " + bytes[299999] + " " + ints[99999] + " " + longs[69999] + " " + bytes.length);
    }
}
