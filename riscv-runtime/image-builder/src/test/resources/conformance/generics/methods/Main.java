package conformance.generics.methods;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Generic methods, wildcards, recursive bounds and generic arrays. */
@Unikernel(name = "generics-methods")
@Requires(Console.class)
public final class Main {
    static <T extends Comparable<? super T>> T max(T[] items) {
        T best = items[0];
        for (T t : items) {
            if (t.compareTo(best) > 0) {
                best = t;
            }
        }
        return best;
    }

    static <T> void swap(T[] a, int i, int j) {
        T t = a[i];
        a[i] = a[j];
        a[j] = t;
    }

    static <T extends Comparable<T>> void sort(T[] a) {
        for (int i = 1; i < a.length; i++) {
            for (int j = i; j > 0 && a[j - 1].compareTo(a[j]) > 0; j--) {
                swap(a, j, j - 1);
            }
        }
    }

    @SafeVarargs
    static <T> T[] array(T... items) {
        return items;
    }

    @SuppressWarnings("unchecked")
    static <T> T[] filled(int n, T item) {
        T[] a = (T[]) new Object[n];
        for (int i = 0; i < n; i++) {
            a[i] = item;
        }
        return a;
    }

    static <A, B extends A> A widen(B b) {
        return b;
    }

    interface Cell<T> {
        T get();
    }

    static double sum(Iterable<? extends Number> all) {
        double d = 0;
        for (Number n : all) {
            d += n.doubleValue();
        }
        return d;
    }

    public static void main(String[] args) {
        Integer[] ints = {5, 3, 9, -2, 7};
        String[] words = array("pear", "apple", "fig");
        Double[] doubles = {1.5, -0.5};
        System.out.println(max(ints) + " " + max(words) + " " + max(doubles));
        sort(ints);
        sort(words);
        for (Integer i : ints) {
            System.out.print(i + " ");
        }
        for (String w : words) {
            System.out.print(w + " ");
        }
        System.out.println();
        Object[] raw = filled(3, "x");
        System.out.println(raw.length + " " + raw[2] + " " + Main.<Object, String>widen("wide") + " " + array().length);
        Cell<? extends CharSequence> cell = new Cell<String>() {
            public String get() {
                return "cell";
            }
        };
        System.out.println(cell.get().length());
        System.out.println(sum(new Iterable<Number>() {
            public java.util.Iterator<Number> iterator() {
                Number[] n = {1, 2.5, 3L, 0.5f};
                return new java.util.Iterator<Number>() {
                    int at;

                    public boolean hasNext() {
                        return at < n.length;
                    }

                    public Number next() {
                        return n[at++];
                    }
                };
            }
        }));
    }
}
