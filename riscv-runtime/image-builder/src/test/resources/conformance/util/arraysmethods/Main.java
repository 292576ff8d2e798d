package conformance.util.arraysmethods;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** The static methods of Arrays for objects and primitives, with ranges. */
@Unikernel(name = "util-arraysmethods")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int[] a = {5, 3, 9, 1, 7, 3, -2, 8};
        int[] b = a.clone();
        Arrays.sort(b);
        System.out.println(Arrays.toString(b) + " " + Arrays.binarySearch(b, 7) + " " + Arrays.binarySearch(b, 4) + " "
                + Arrays.binarySearch(b, 2, 5, 100));
        Arrays.sort(a, 2, 6);
        System.out.println(Arrays.toString(a) + " " + Arrays.hashCode(a) + " " + Arrays.equals(a, b) + " "
                + Arrays.mismatch(a, b) + " " + Arrays.compare(a, b) + " " + Arrays.equals(a, 2, 4, b, 1, 3));
        System.out.println(Arrays.toString(Arrays.copyOf(a, 10))
                + Arrays.toString(Arrays.copyOfRange(a, 6, 12))
                + Arrays.toString(Arrays.copyOf(new String[] {"x"}, 2))
                + Arrays.stream(a, 1, 4).sum());
        Arrays.fill(a, 1, 3, 0);
        Arrays.setAll(b, i -> i * i);
        System.out.println(Arrays.toString(a) + Arrays.toString(b));
        Arrays.parallelSetAll(a, i -> -i);
        System.out.println(Arrays.toString(b) + Arrays.toString(a));
        double[] d = {0.0, -0.0, Double.NaN, 3, Double.NEGATIVE_INFINITY, -1};
        Arrays.sort(d);
        System.out.println(Arrays.toString(d) + " " + Arrays.binarySearch(d, -0.0) + " " + Arrays.hashCode(d));
        char[] c = "sorting".toCharArray();
        Arrays.sort(c);
        System.out.println(new String(c) + " " + Arrays.equals(c, "ginorst".toCharArray()));
        byte[] y = {3, -1, 127, -128};
        Arrays.sort(y);
        System.out.println(Arrays.toString(y) + Arrays.compareUnsigned(y, new byte[] {0}) + " "
                + Arrays.compare(y, new byte[] {0}));
        short[] s = {5, -5, 0};
        Arrays.sort(s);
        System.out.println(Arrays.toString(s));
        long[] l = {1L << 40, -1, 3};
        Arrays.parallelSort(l);
        System.out.println(Arrays.toString(l) + Arrays.stream(l).max().getAsLong());
        float[] f = {2f, -0f, 0f, 1f};
        Arrays.sort(f);
        System.out.println(Arrays.toString(f));
        System.out.println(Arrays.toString(new boolean[] {true, false}) + Arrays.hashCode(new boolean[] {true, false}));
        String[] words = "the quick Brown fox Jumps over".split(" ");
        Arrays.sort(words, String.CASE_INSENSITIVE_ORDER);
        System.out.println(Arrays.toString(words));
        Arrays.sort(words, 1, 4, Comparator.comparing(String::length).reversed());
        System.out.println(Arrays.toString(words));
        Object[][] deep = {{1, new int[] {2, 3}}, {"x", new String[][] {{"y"}, null}}, null};
        System.out.println(Arrays.deepToString(deep) + " " + Arrays.deepHashCode(new Object[] {1, new int[] {2}}) + " "
                + Arrays.deepEquals(new Object[] {new int[] {1}}, new Object[] {new int[] {1}})
                + Arrays.equals(new Object[] {new int[] {1}}, new Object[] {new int[] {1}}));
        Object[] self = new Object[2];
        self[0] = self;
        System.out.println(Arrays.deepToString(self));
        List<String> view = Arrays.asList(words);
        view.set(0, "set");
        Collections.sort(view);
        System.out.println(words[0] + view + view.indexOf("fox"));
        attempt(() -> view.add("x"));
        attempt(() -> Arrays.copyOfRange(new int[3], 4, 5).length);
        attempt(() -> Arrays.copyOf(new int[3], -1).length);
        attempt(() -> {
            Arrays.sort(new int[3], 2, 1);
            return "";
        });
        attempt(() -> {
            Arrays.fill(new long[3], 0, 4, 1);
            return "";
        });
        attempt(() -> {
            Arrays.sort(new Object[] {1, "a", 2});
            return "";
        });
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
