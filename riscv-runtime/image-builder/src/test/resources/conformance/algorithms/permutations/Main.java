package conformance.algorithms.permutations;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Permutations, combinations, subsets, partitions, Catalan objects, next permutation, Josephus. */
@Unikernel(name = "algorithms-permutations")
@Requires(Console.class)
public final class Main {
    static boolean next(int[] a) {
        int i = a.length - 2;
        while (i >= 0 && a[i] >= a[i + 1]) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        int j = a.length - 1;
        while (a[j] <= a[i]) {
            j--;
        }
        int t = a[i];
        a[i] = a[j];
        a[j] = t;
        for (int l = i + 1, r = a.length - 1; l < r; l++, r--) {
            t = a[l];
            a[l] = a[r];
            a[r] = t;
        }
        return true;
    }

    static void combine(int n, int k, int from, Deque<Integer> c, List<String> out) {
        if (c.size() == k) {
            out.add(c.toString());
            return;
        }
        for (int i = from; i <= n; i++) {
            c.addLast(i);
            combine(n, k, i + 1, c, out);
            c.removeLast();
        }
    }

    static List<String> parens(int n) {
        if (n == 0) {
            return List.of("");
        }
        List<String> l = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (String a : parens(i)) {
                for (String b : parens(n - 1 - i)) {
                    l.add("(" + a + ")" + b);
                }
            }
        }
        return l;
    }

    static void parts(int n, int most, String so, List<String> out) {
        if (n == 0) {
            out.add(so.trim());
        }
        for (int i = Math.min(n, most); i > 0; i--) {
            parts(n - i, i, so + " " + i, out);
        }
    }

    static int josephus(int n, int k) {
        return n == 1 ? 0 : (josephus(n - 1, k) + k) % n;
    }

    public static void main(String[] args) {
        int[] a = {1, 2, 2, 3};
        int n = 0;
        do {
            n++;
            System.out.print(Arrays.toString(a));
        } while (next(a));
        System.out.println(" " + n);
        List<String> out = new ArrayList<>();
        combine(5, 3, 1, new ArrayDeque<>(), out);
        System.out.println(out);
        System.out.println(parens(4));
        out.clear();
        parts(7, 7, "", out);
        System.out.println(out.size() + " " + out);
        System.out.println(josephus(41, 3) + " "
                + IntStream.rangeClosed(1, 12)
                        .map(i -> josephus(i, 2) + 1)
                        .boxed()
                        .toList());
        List<List<Integer>> power = new ArrayList<>(List.of(List.of()));
        for (int x : new int[] {1, 2, 3}) {
            for (List<Integer> s : List.copyOf(power)) {
                List<Integer> t = new ArrayList<>(s);
                t.add(x);
                power.add(t);
            }
        }
        System.out.println(power);
        int[] count = new int[1];
        Consumer<String> heap = s -> count[0] += s.charAt(0) == 'c' ? 1 : 0;
        permute("", "abcd", heap);
        System.out.println(count[0]);
        long[][] stirling = new long[9][9];
        stirling[0][0] = 1;
        for (int i = 1; i < 9; i++) {
            for (int k = 1; k <= i; k++) {
                stirling[i][k] = k * stirling[i - 1][k] + stirling[i - 1][k - 1];
            }
        }
        System.out.println(
                Arrays.toString(stirling[8]) + LongStream.of(stirling[8]).sum());
    }

    static void permute(String so, String rest, Consumer<String> c) {
        if (rest.isEmpty()) {
            c.accept(so);
        }
        for (int i = 0; i < rest.length(); i++) {
            permute(so + rest.charAt(i), rest.substring(0, i) + rest.substring(i + 1), c);
        }
    }
}
