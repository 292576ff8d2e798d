package conformance.collections.sorting;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Arrays.sort and Collections.sort of every kind, stable for objects. */
@Unikernel(name = "collections-sorting", set = @Set(name = "heap.bytes", value = "4M"))
@Requires(Console.class)
public final class Main {
    static final class Item implements Comparable<Item> {
        final int key;
        final int order;

        Item(int key, int order) {
            this.key = key;
            this.order = order;
        }

        @Override
        public int compareTo(Item o) {
            return Integer.compare(key, o.key);
        }
    }

    static final class Reverse implements Comparator<Item> {
        @Override
        public int compare(Item a, Item b) {
            return b.compareTo(a);
        }
    }

    public static void main(String[] args) {
        for (int n : new int[] {10, 50, 400, 3000}) {
            int[] ints = new int[n];
            double[] doubles = new double[n];
            long[] longs = new long[n];
            byte[] bytes = new byte[n];
            Item[] items = new Item[n];
            int seed = n;
            for (int i = 0; i < n; i++) {
                seed = seed * 1664525 + 1013904223;
                ints[i] = seed >> 8;
                doubles[i] = (seed >> 4) / 7.0;
                longs[i] = (long) seed << 20;
                bytes[i] = (byte) (seed >> 12);
                items[i] = new Item((seed >>> 20) % 50, i);
            }
            doubles[3] = -0.0;
            doubles[4] = 0.0;
            doubles[5] = Double.NaN;
            Arrays.sort(ints);
            Arrays.sort(doubles);
            Arrays.sort(longs);
            Arrays.sort(bytes);
            Arrays.sort(items);
            int h = Arrays.hashCode(ints) * 31
                    + Arrays.hashCode(doubles) * 17
                    + Arrays.hashCode(longs) * 7
                    + Arrays.hashCode(bytes);
            for (Item item : items) {
                h = h * 31 + item.key * 7 + item.order;
            }
            List<Item> list = new ArrayList<>(Arrays.asList(items));
            Collections.sort(list, new Reverse());
            for (Item item : list) {
                h = h * 31 + item.order;
            }
            System.out.println(n + " " + h + " " + Arrays.binarySearch(ints, ints[n / 2]));
        }
        List<String> words = new ArrayList<>(Arrays.asList("pear", "Apple", "fig"));
        Collections.sort(words);
        Collections.reverse(words);
        System.out.println(words + " " + Collections.max(words) + " " + Collections.min(words));
    }
}
