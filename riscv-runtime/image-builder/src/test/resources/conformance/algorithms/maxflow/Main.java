package conformance.algorithms.maxflow;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/** Maximum flow, bipartite matching, minimum cut, Euler path, colouring. */
@Unikernel(name = "algorithms-maxflow")
@Requires(Console.class)
public final class Main {
    static int flow(int[][] c, int s, int t) {
        int n = c.length, total = 0;
        while (true) {
            int[] p = new int[n];
            Arrays.fill(p, -1);
            p[s] = s;
            Queue<Integer> q = new ArrayDeque<>(List.of(s));
            while (!q.isEmpty() && p[t] < 0) {
                int u = q.remove();
                for (int v = 0; v < n; v++) {
                    if (p[v] < 0 && c[u][v] > 0) {
                        p[v] = u;
                        q.add(v);
                    }
                }
            }
            if (p[t] < 0) {
                return total;
            }
            int f = Integer.MAX_VALUE;
            for (int v = t; v != s; v = p[v]) {
                f = Math.min(f, c[p[v]][v]);
            }
            for (int v = t; v != s; v = p[v]) {
                c[p[v]][v] -= f;
                c[v][p[v]] += f;
            }
            total += f;
        }
    }

    static boolean match(List<List<Integer>> g, int u, int[] partner, BitSet seen) {
        for (int v : g.get(u)) {
            if (!seen.get(v)) {
                seen.set(v);
                if (partner[v] < 0 || match(g, partner[v], partner, seen)) {
                    partner[v] = u;
                    return true;
                }
            }
        }
        return false;
    }

    public static void main(String[] args) {
        int[][] c = new int[6][6];
        int[][] e = {
            {0, 1, 16},
            {0, 2, 13},
            {1, 2, 10},
            {2, 1, 4},
            {1, 3, 12},
            {3, 2, 9},
            {2, 4, 14},
            {4, 3, 7},
            {3, 5, 20},
            {4, 5, 4}
        };
        for (int[] x : e) {
            c[x[0]][x[1]] = x[2];
        }
        System.out.println(flow(c, 0, 5));
        BitSet cut = new BitSet();
        Deque<Integer> d = new ArrayDeque<>(List.of(0));
        while (!d.isEmpty()) {
            int u = d.pop();
            if (!cut.get(u)) {
                cut.set(u);
                for (int v = 0; v < 6; v++) {
                    if (c[u][v] > 0) {
                        d.push(v);
                    }
                }
            }
        }
        System.out.println(cut + " "
                + Arrays.stream(e)
                        .filter(x -> cut.get(x[0]) && !cut.get(x[1]))
                        .mapToInt(x -> x[2])
                        .sum());
        List<List<Integer>> g = List.of(List.of(0, 1), List.of(0), List.of(1, 2), List.of(2, 3, 4), List.of(0, 2));
        int[] partner = new int[5];
        Arrays.fill(partner, -1);
        int m = 0;
        for (int u = 0; u < 5; u++) {
            if (match(g, u, partner, new BitSet())) {
                m++;
            }
        }
        System.out.println(m + " " + Arrays.toString(partner));
        Map<Character, Deque<Character>> edges = new TreeMap<>();
        for (String x : "ab bc ca ad de ea".split(" ")) {
            edges.computeIfAbsent(x.charAt(0), k -> new ArrayDeque<>()).add(x.charAt(1));
        }
        Deque<Character> stack = new ArrayDeque<>(List.of('a')), path = new ArrayDeque<>();
        while (!stack.isEmpty()) {
            Deque<Character> out = edges.get(stack.peek());
            if (out == null || out.isEmpty()) {
                path.push(stack.pop());
            } else {
                stack.push(out.poll());
            }
        }
        System.out.println(path);
        int[] colour = new int[8];
        int used = 0;
        for (int u = 0; u < 8; u++) {
            BitSet taken = new BitSet();
            for (int v = 0; v < u; v++) {
                if ((u ^ v) % 3 == 0 || u - v == 1) {
                    taken.set(colour[v]);
                }
            }
            colour[u] = taken.nextClearBit(1);
            used = Math.max(used, colour[u]);
        }
        System.out.println(used + Arrays.toString(colour));
    }
}
