package conformance.util.arrayswork;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Arrays: fills, copies of ranges, sorts with ranges and comparators, binary searches, mismatches, comparisons, hashes, deep ones, setAll and prefixes. */
@Unikernel(name = "util-arrayswork")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int[] a = {5, -3, 9, 0, 2, 9, -3, 7};
        int[] b = a.clone();
        Arrays.sort(b);
        System.out.println(Arrays.toString(b) + " " + Arrays.binarySearch(b, 7) + " " + Arrays.binarySearch(b, 1) + " "
                + Arrays.binarySearch(b, 2, 5, 9) + " " + Arrays.binarySearch(b, 99) + " "
                + Arrays.binarySearch(new int[0], 1));
        Arrays.sort(a, 2, 6);
        System.out.println(Arrays.toString(a) + " " + Arrays.mismatch(a, b) + " " + Arrays.mismatch(a, a.clone()) + " "
                + Arrays.mismatch(new int[] {1, 2}, new int[] {1, 2, 3}) + " " + Arrays.compare(a, b) + " "
                + Arrays.compare(new int[] {1}, new int[] {1, 2}) + " "
                + Arrays.compareUnsigned(new int[] {-1}, new int[] {1}) + " "
                + Arrays.equals(a, 0, 2, new int[] {7, 5, -3}, 1, 3));
        attempt(() -> {
            Arrays.sort(a, 5, 2);
            return a;
        });
        attempt(() -> {
            Arrays.fill(a, 3, 99, 1);
            return a;
        });
        attempt(() -> Arrays.copyOfRange(a, 9, 12));
        attempt(() -> Arrays.copyOfRange(a, 5, 4));
        System.out.println(Arrays.toString(Arrays.copyOfRange(a, 6, 11))
                + Arrays.toString(Arrays.copyOf(new boolean[] {true}, 3))
                + Arrays.toString(Arrays.copyOf(new char[] {'x', 'y'}, 1))
                + Arrays.toString(Arrays.copyOf(new String[] {"s"}, 2)));
        long[] l = new long[6];
        Arrays.setAll(l, i -> (long) i << i * 10);
        Arrays.parallelPrefix(l, Long::sum);
        double[] d = {3, Double.NaN, -0.0, 0.0, Double.NEGATIVE_INFINITY, -1, Double.NaN, 1e-300};
        Arrays.sort(d);
        System.out.println(Arrays.toString(l) + " " + Arrays.toString(d) + " " + Arrays.binarySearch(d, -0.0) + " "
                + Arrays.binarySearch(d, Double.NaN) + " " + Arrays.equals(new double[] {0.0}, new double[] {-0.0})
                + " " + Arrays.equals(new float[] {Float.NaN}, new float[] {Float.NaN}));
        byte[] by = new byte[200];
        for (int i = 0; i < by.length; i++) {
            by[i] = (byte) (i * 37);
        }
        short[] sh = new short[300];
        char[] ch = new char[300];
        for (int i = 0; i < 300; i++) {
            sh[i] = (short) (i * 7919);
            ch[i] = (char) (i * 7919);
        }
        Arrays.sort(by);
        Arrays.sort(sh);
        Arrays.sort(ch);
        System.out.println(by[0] + " " + by[100] + " " + sh[0] + " " + sh[299] + " " + (int) ch[0] + " " + (int) ch[150]
                + " " + Arrays.hashCode(by) + " " + Arrays.hashCode(sh) + " " + Arrays.hashCode(ch) + " "
                + Arrays.hashCode(d) + " " + Arrays.hashCode(l) + " " + Arrays.hashCode((int[]) null));
        String[] w = "the quick brown fox jumps over the lazy dog".split(" ");
        Arrays.sort(w, Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        System.out.println(Arrays.toString(w) + " " + Arrays.asList(w).indexOf("fox") + " "
                + Arrays.binarySearch(new String[] {"a", "c", "e"}, "d") + " "
                + Arrays.binarySearch(w, "jumps", Comparator.comparing(String::length)));
        Arrays.sort(w, 1, 5, Collections.reverseOrder());
        System.out.println(Arrays.toString(w));
        attempt(() -> {
            Arrays.sort(new Object[] {1, "x", 2});
            return "sorted";
        });
        Object[] deep = {1, new int[] {2, 3}, new Object[] {"x", new double[][] {{1.5}, {}}}, null};
        Object[] same = {1, new int[] {2, 3}, new Object[] {"x", new double[][] {{1.5}, {}}}, null};
        System.out.println(
                Arrays.deepToString(deep) + " " + Arrays.deepEquals(deep, same) + " " + Arrays.equals(deep, same) + " "
                        + (Arrays.deepHashCode(deep) == Arrays.deepHashCode(same)) + " " + Arrays.deepHashCode(deep));
        deep[3] = deep;
        System.out.println(Arrays.deepToString(deep));
        int[] big = new int[2000];
        int x = 12345;
        for (int i = 0; i < big.length; i++) {
            x = x * 1103515245 + 12345;
            big[i] = x >>> 8;
        }
        Arrays.sort(big);
        boolean ok = true;
        for (int i = 1; i < big.length; i++) {
            ok &= big[i - 1] <= big[i];
        }
        Integer[] boxed = Arrays.stream(big).map(v -> v % 100).boxed().toArray(Integer[]::new);
        Arrays.sort(boxed, Collections.reverseOrder());
        System.out.println(ok + " " + big[0] + " " + big[1999] + " " + boxed[0] + boxed[1999] + " "
                + Arrays.stream(boxed).distinct().count());
        List<Integer> view = Arrays.asList(boxed);
        view.set(0, -5);
        System.out.println(boxed[0] + " " + view.subList(0, 3) + " " + view.contains(99));
        attempt(() -> view.add(1));
        attempt(() -> Arrays.asList(1, 2).remove(0));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
