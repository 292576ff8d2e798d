package conformance.collection.memory;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** What the runtime says of memory, and requests to collect. */
@Unikernel(
        name = "collection-memory",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "256K"))
@Requires(Console.class)
public final class Main {
    static Object kept;

    static boolean exhausts(int length) {
        String before = "asked for " + length;
        try {
            kept = new long[length];
            return before.isEmpty();
        } catch (OutOfMemoryError e) {
            kept = null;
            return before.endsWith(Integer.toString(length));
        }
    }

    public static void main(String[] args) {
        Runtime runtime = Runtime.getRuntime();
        System.out.println(runtime.totalMemory() > 0 && runtime.maxMemory() >= runtime.totalMemory());
        System.out.println(runtime.freeMemory() > 0);
        kept = new byte[50_000];
        System.gc();
        System.out.println(((byte[]) kept).length);
        kept = null;
        System.gc();
        // How much is free then is up to the JVM, which may also make its heap smaller; here it is half of the heap.
        kept = new byte[100_000];
        System.out.println(((byte[]) kept).length);
        kept = null;
        long allocated = 0;
        for (int i = 0; i < 400; i++) {
            kept = new long[i * 10];
            allocated += ((long[]) kept).length * 8L;
        }
        System.out.println(allocated + " " + ((long[]) kept).length);
        System.out.println(exhausts(Integer.MAX_VALUE) + " " + exhausts(100));
        int[][] large = new int[10][];
        for (int i = 0; i < 30; i++) {
            large[i % 10] = null;
            large[i % 10] = new int[2_000];
            large[i % 10][i] = i;
        }
        System.out.println(large[9][29] + " " + large[0][20]);
    }
}
