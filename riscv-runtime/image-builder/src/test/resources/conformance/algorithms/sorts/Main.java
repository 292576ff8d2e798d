package conformance.algorithms.sorts;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Seven sorting algorithms agree. */
@Unikernel(name = "algorithms-sorts")
@Requires(Console.class)
public final class Main {
    static int[] random(int n) {
        int[] a = new int[n];
        int seed = 1234;
        for (int i = 0; i < n; i++) {
            seed = seed * 1103515245 + 12345;
            a[i] = (seed >> 8) % 1000;
        }
        return a;
    }

    static void bubble(int[] a) {
        boolean swapped = true;
        for (int n = a.length; swapped; n--) {
            swapped = false;
            for (int i = 1; i < n; i++) {
                if (a[i - 1] > a[i]) {
                    int t = a[i];
                    a[i] = a[i - 1];
                    a[i - 1] = t;
                    swapped = true;
                }
            }
        }
    }

    static void insertion(int[] a) {
        for (int i = 1; i < a.length; i++) {
            int v = a[i];
            int j = i - 1;
            while (j >= 0 && a[j] > v) {
                a[j + 1] = a[j--];
            }
            a[j + 1] = v;
        }
    }

    static void shell(int[] a) {
        for (int gap = a.length / 2; gap > 0; gap /= 2) {
            for (int i = gap; i < a.length; i++) {
                int v = a[i];
                int j = i;
                for (; j >= gap && a[j - gap] > v; j -= gap) {
                    a[j] = a[j - gap];
                }
                a[j] = v;
            }
        }
    }

    static void quick(int[] a, int lo, int hi) {
        int i = lo;
        int j = hi;
        int pivot = a[lo + hi >>> 1];
        while (i <= j) {
            while (a[i] < pivot) {
                i++;
            }
            while (a[j] > pivot) {
                j--;
            }
            if (i <= j) {
                int t = a[i];
                a[i++] = a[j];
                a[j--] = t;
            }
        }
        if (lo < j) {
            quick(a, lo, j);
        }
        if (i < hi) {
            quick(a, i, hi);
        }
    }

    static void merge(int[] a, int[] spare, int lo, int hi) {
        if (hi - lo < 2) {
            return;
        }
        int mid = lo + hi >>> 1;
        merge(a, spare, lo, mid);
        merge(a, spare, mid, hi);
        int i = lo;
        int j = mid;
        for (int k = lo; k < hi; k++) {
            spare[k] = j >= hi || i < mid && a[i] <= a[j] ? a[i++] : a[j++];
        }
        System.arraycopy(spare, lo, a, lo, hi - lo);
    }

    static void heap(int[] a) {
        for (int i = a.length / 2; i >= 0; i--) {
            sift(a, i, a.length);
        }
        for (int n = a.length - 1; n > 0; n--) {
            int t = a[0];
            a[0] = a[n];
            a[n] = t;
            sift(a, 0, n);
        }
    }

    static void sift(int[] a, int i, int n) {
        int v = a[i];
        for (int c; (c = 2 * i + 1) < n; i = c) {
            if (c + 1 < n && a[c + 1] > a[c]) {
                c++;
            }
            if (a[c] <= v) {
                break;
            }
            a[i] = a[c];
        }
        a[i] = v;
    }

    static void counting(int[] a) {
        int[] counts = new int[2001];
        for (int v : a) {
            counts[v + 1000]++;
        }
        int k = 0;
        for (int v = 0; v < counts.length; v++) {
            while (counts[v]-- > 0) {
                a[k++] = v - 1000;
            }
        }
    }

    static int check(int[] a) {
        int h = 0;
        for (int i = 0; i < a.length; i++) {
            if (i > 0 && a[i - 1] > a[i]) {
                return -1;
            }
            h = h * 31 + a[i];
        }
        return h;
    }

    public static void main(String[] args) {
        for (int n : new int[] {1, 2, 17, 300}) {
            for (int kind = 0; kind < 7; kind++) {
                int[] a = random(n);
                switch (kind) {
                    case 0 -> bubble(a);
                    case 1 -> insertion(a);
                    case 2 -> shell(a);
                    case 3 -> quick(a, 0, n - 1);
                    case 4 -> merge(a, new int[n], 0, n);
                    case 5 -> heap(a);
                    default -> counting(a);
                }
                System.out.println(n + " " + check(a));
            }
        }
    }
}
