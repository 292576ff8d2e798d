package conformance.collection.arrays;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Arrays of arrays, of primitives and of objects, copied, cloned and replaced while collections happen. */
@Unikernel(
        name = "collection-arrays",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "128K"))
@Requires(Console.class)
public final class Main {
    static int[][] triangle(int rows) {
        int[][] result = new int[rows][];
        for (int i = 0; i < rows; i++) {
            result[i] = new int[i + 1];
            result[i][0] = 1;
            for (int j = 1; j <= i; j++) {
                result[i][j] = result[i - 1][j - 1] + (j < i ? result[i - 1][j] : 0);
            }
        }
        return result;
    }

    static long sum(long[][][] cube) {
        long sum = 0;
        for (long[][] plane : cube) {
            for (long[] row : plane) {
                for (long value : row) {
                    sum = sum * 3 + value;
                }
            }
        }
        return sum;
    }

    public static void main(String[] args) {
        int[][] kept = triangle(20);
        for (int round = 0; round < 60; round++) {
            int[][] next = triangle(20);
            for (int i = 0; i < 20; i++) {
                if ((i + round) % 2 == 0) {
                    kept[i] = next[i].clone();
                }
            }
        }
        System.out.println(kept[19][9] + " " + kept[18][9]);

        Object[] mixed = new Object[32];
        for (int i = 0; i < 3000; i++) {
            int slot = i * 7 % 32;
            switch (i % 5) {
                case 0 -> mixed[slot] = new int[] {i, i + 1};
                case 1 -> mixed[slot] = new String[] {"a" + i, null};
                case 2 -> mixed[slot] = new byte[i % 100];
                case 3 -> mixed[slot] = new Object[] {mixed[(slot + 1) % 32] instanceof int[] a ? a : null};
                default -> mixed[slot] = new double[] {i / 2.0};
            }
            if (i % 50 == 0) {
                Object[] copy = new Object[32];
                System.arraycopy(mixed, 0, copy, 16, 16);
                System.arraycopy(mixed, 16, copy, 0, 16);
                mixed = copy;
            }
        }
        long hash = 0;
        for (Object element : mixed) {
            if (element instanceof int[] a) {
                hash = hash * 31 + a[0] + a[1];
            } else if (element instanceof String[] s) {
                hash = hash * 31 + s[0].hashCode();
            } else if (element instanceof byte[] b) {
                hash = hash * 31 + b.length;
            } else if (element instanceof double[] d) {
                hash = hash * 31 + Double.doubleToLongBits(d[0]);
            } else if (element instanceof Object[] o) {
                hash = hash * 31 + (o[0] == null ? 1 : ((int[]) o[0])[0]);
            }
        }
        System.out.println(hash);

        long[][][] cube = new long[4][5][6];
        for (int i = 0; i < 400; i++) {
            long[][] plane = new long[5][6];
            plane[i % 5][i % 6] = i;
            cube[i % 4][i % 5] = plane[i % 5];
        }
        System.out.println(sum(cube));
    }
}
