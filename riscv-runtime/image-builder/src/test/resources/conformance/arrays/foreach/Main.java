package conformance.arrays.foreach;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The enhanced for over arrays evaluates its expression once and copies elements. */
@Unikernel(name = "arrays-foreach")
@Requires(Console.class)
public final class Main {
    static int made;

    static int[] make() {
        made++;
        return new int[] {1, 2, 3};
    }

    public static void main(String[] args) {
        int product = 1;
        for (int v : make()) {
            product *= v + 1;
            v = 100;
        }
        System.out.println(product + " " + made);
        int[] array = {1, 2, 3, 4};
        for (int v : array) {
            array[1] += v;
            if (v == 2) {
                array = new int[] {9, 9};
            }
        }
        System.out.println(array.length);
        long wide = 0;
        for (long v : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE}) {
            wide += v;
        }
        System.out.println(wide);
        for (char c : "abc".toCharArray()) {
            System.out.print((char) (c + 1));
        }
        System.out.println();
        for (String s : new String[] {"x", null, "z"}) {
            System.out.print(s);
        }
        System.out.println();
        for (int[] row : new int[][] {{1, 2}, {3}}) {
            for (int v : row) {
                System.out.print(v);
            }
        }
        System.out.println();
        for (Integer boxed : new Integer[] {1, 1000}) {
            System.out.print(boxed + 1 + " ");
        }
        for (int unboxed : new Integer[] {5}) {
            System.out.println(unboxed);
        }
    }
}
