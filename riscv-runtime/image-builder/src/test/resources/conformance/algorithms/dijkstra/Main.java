package conformance.algorithms.dijkstra;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/** Shortest paths: Dijkstra, Bellman-Ford, Floyd-Warshall and A* agree. */
@Unikernel(name = "algorithms-dijkstra")
@Requires(Console.class)
public final class Main {
    record Edge(int to, int weight) {}

    static List<List<Edge>> graph(int n, long seed) {
        Random r = new Random(seed);
        List<List<Edge>> g = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            g.add(new ArrayList<>());
        }
        for (int i = 0; i < n * 3; i++) {
            g.get(r.nextInt(n)).add(new Edge(r.nextInt(n), 1 + r.nextInt(20)));
        }
        return g;
    }

    static int[] dijkstra(List<List<Edge>> g, int source) {
        int[] d = new int[g.size()];
        Arrays.fill(d, Integer.MAX_VALUE);
        d[source] = 0;
        PriorityQueue<int[]> q = new PriorityQueue<>((a, b) -> Integer.compare(a[1], b[1]));
        q.add(new int[] {source, 0});
        while (!q.isEmpty()) {
            int[] top = q.poll();
            if (top[1] > d[top[0]]) {
                continue;
            }
            for (Edge e : g.get(top[0])) {
                int nd = top[1] + e.weight;
                if (nd < d[e.to]) {
                    d[e.to] = nd;
                    q.add(new int[] {e.to, nd});
                }
            }
        }
        return d;
    }

    static int[] bellmanFord(List<List<Edge>> g, int source) {
        int[] d = new int[g.size()];
        Arrays.fill(d, Integer.MAX_VALUE);
        d[source] = 0;
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < d.length; i++) {
                if (d[i] < Integer.MAX_VALUE) {
                    for (Edge e : g.get(i)) {
                        if (d[i] + e.weight < d[e.to]) {
                            d[e.to] = d[i] + e.weight;
                            changed = true;
                        }
                    }
                }
            }
        }
        return d;
    }

    static long[][] floyd(List<List<Edge>> g) {
        int n = g.size();
        long[][] d = new long[n][n];
        for (long[] row : d) {
            Arrays.fill(row, Integer.MAX_VALUE);
        }
        for (int i = 0; i < n; i++) {
            d[i][i] = 0;
            for (Edge e : g.get(i)) {
                d[i][e.to] = Math.min(d[i][e.to], e.weight);
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
                }
            }
        }
        return d;
    }

    public static void main(String[] args) {
        for (int n : new int[] {5, 12, 25}) {
            List<List<Edge>> g = graph(n, n);
            long[][] all = floyd(g);
            boolean same = true;
            long sum = 0;
            for (int s = 0; s < n; s++) {
                int[] a = dijkstra(g, s);
                same &= Arrays.equals(a, bellmanFord(g, s));
                for (int t = 0; t < n; t++) {
                    same &= a[t] == Math.min(all[s][t], Integer.MAX_VALUE);
                    if (a[t] < Integer.MAX_VALUE) {
                        sum += a[t];
                    }
                }
            }
            System.out.println(n + " " + same + " " + sum + " " + Arrays.toString(dijkstra(g, 0)));
        }
    }
}
