package conformance.collection.interior;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Loops over arrays, with an allocation in each turn: pointers into objects that move meanwhile. */
@Unikernel(
        name = "collection-interior",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "64K"))
@Requires(Console.class)
public final class Main {
    static Object sink;

    static int[] fresh(int value) {
        int[] array = new int[3 + value % 5];
        array[value % 3] = value;
        sink = array;
        return array;
    }

    /** The array stays in this method; only its elements are ever looked at. */
    static int histogram(int rounds) {
        int[] counts = new int[10];
        for (int i = 0; i < rounds; i++) {
            counts[fresh(i).length]++;
            counts[i % 3] += 2;
        }
        int hash = 0;
        for (int i = 0; i < 10; i++) {
            hash = hash * 7 + counts[i];
        }
        return hash;
    }

    static long walk(int[] from, long[] to) {
        long sum = 0;
        for (int i = 0; i < from.length; i++) {
            from[i] += fresh(i)[i % 3];
            to[to.length - 1 - i] ^= from[i] * 3L + fresh(from[i] & 15).length;
            sum += to[i];
        }
        return sum;
    }

    static void fill(Object[] row, String[] names, int round) {
        for (int i = 0; i < row.length; i++) {
            row[i] = fresh(i + round);
            names[i] = "n" + (i + round);
        }
    }

    static int descending(byte[] bytes) {
        int hash = 0;
        for (int i = bytes.length; --i >= 0; ) {
            bytes[i] += (byte) fresh(i & 31).length;
            hash = hash * 31 + bytes[i];
        }
        return hash;
    }

    public static void main(String[] args) {
        System.out.println(histogram(2000));
        int[] from = new int[40];
        long[] to = new long[40];
        long sum = 0;
        for (int round = 0; round < 25; round++) {
            sum = sum * 5 + walk(from, to);
        }
        System.out.println(sum);
        Object[] row = new Object[24];
        String[] names = new String[24];
        for (int round = 0; round < 40; round++) {
            fill(row, names, round);
        }
        int hash = 0;
        for (int i = 0; i < row.length; i++) {
            hash = hash * 31 + ((int[]) row[i]).length + names[i].hashCode();
        }
        System.out.println(hash);
        byte[] bytes = new byte[100];
        for (int round = 0; round < 10; round++) {
            hash = hash * 31 + descending(bytes);
        }
        System.out.println(hash);
    }
}
