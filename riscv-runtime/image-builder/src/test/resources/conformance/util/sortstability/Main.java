package conformance.util.sortstability;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Sorts of many lengths and shapes: stable, complete, with comparators that break their contract. */
@Unikernel(name = "util-sortstability")
@Requires(Console.class)
public final class Main {
    record Item(int key, int position) {}

    public static void main(String[] args) {
        Random random = new Random(7);
        int hash = 0;
        for (int n : new int[] {0, 1, 2, 31, 32, 33, 64, 100, 257, 1000}) {
            Item[] items = new Item[n];
            for (int i = 0; i < n; i++) {
                items[i] = new Item(n > 50 && i > n / 3 && i < n / 2 ? i : random.nextInt(10), i);
            }
            Arrays.sort(items, Comparator.comparingInt(Item::key));
            boolean stable = true;
            for (int i = 1; i < n; i++) {
                stable &= items[i - 1].key < items[i].key
                        || items[i - 1].key == items[i].key && items[i - 1].position < items[i].position;
            }
            for (Item i : items) {
                hash = hash * 31 + i.hashCode();
            }
            System.out.println(n + " " + stable);
        }
        System.out.println(hash);
        for (int n : new int[] {10, 47, 300, 3000}) {
            for (int shape = 0; shape < 5; shape++) {
                int[] a = new int[n];
                for (int i = 0; i < n; i++) {
                    a[i] = switch (shape) {
                        case 0 -> i;
                        case 1 -> -i;
                        case 2 -> i % 17;
                        case 3 -> random.nextInt();
                        default -> i % 2 == 0 ? i : -i;
                    };
                }
                Arrays.sort(a);
                int h = 1;
                for (int i = 0; i < n; i++) {
                    h = h * 31 + a[i];
                    if (i > 0 && a[i - 1] > a[i]) {
                        System.out.println("wrong at " + i);
                    }
                }
                System.out.print(h + " ");
            }
            System.out.println();
        }
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            list.add(random.nextInt(50));
        }
        attempt(() -> {
            list.sort((x, y) -> x % 7 < y % 5 ? 1 : -1);
            return "sorted";
        });
        attempt(() -> {
            List<Integer> l = new ArrayList<>(List.of(2, 1, 3));
            l.sort((x, y) -> {
                l.add(1);
                return x - y;
            });
            return l;
        });
        double[] d = new double[500];
        for (int i = 0; i < d.length; i++) {
            d[i] = i % 50 == 0 ? Double.NaN : random.nextGaussian();
        }
        Arrays.sort(d);
        System.out.println(d[0] + " " + d[250] + " " + d[489] + " " + d[490]);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
