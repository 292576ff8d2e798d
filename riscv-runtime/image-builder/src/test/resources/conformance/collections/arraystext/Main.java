package conformance.collections.arraystext;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;

/** Arrays.toString, deepToString, asList, equals, fill, copies and hashes. */
@Unikernel(name = "collections-arraystext")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        System.out.println(Arrays.toString(new int[] {1, -2})
                + Arrays.toString(new boolean[] {true})
                + Arrays.toString(new char[] {'a'})
                + Arrays.toString(new long[0])
                + Arrays.toString((byte[]) null)
                + Arrays.toString(new Object[] {null, "x", 5}));
        System.out.println(Arrays.deepToString(new int[][] {{1}, {2, 3}, null})
                + Arrays.toString(new double[] {1.5, 1e10})
                + Arrays.toString(new float[] {0.1f})
                + Arrays.toString(new short[] {7}));
        int[] a = new int[8];
        Arrays.fill(a, 3);
        Arrays.setAll(a, i -> a[i] + i);
        System.out.println(Arrays.toString(a)
                + Arrays.asList("x", "y")
                + Arrays.deepEquals(new Object[] {a}, new Object[] {a.clone()})
                + Arrays.equals(a, 1, 3, a, 1, 3)
                + Arrays.compare(a, new int[] {3, 5})
                + Arrays.mismatch(a, new int[] {3, 4, 9}));
    }
}
