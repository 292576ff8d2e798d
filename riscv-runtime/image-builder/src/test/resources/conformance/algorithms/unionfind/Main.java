package conformance.algorithms.unionfind;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;

/** Union-find, Kruskal's and Prim's spanning trees, connected components. */
@Unikernel(name = "algorithms-unionfind")
@Requires(Console.class)
public final class Main {
    static final class UnionFind {
        private final int[] parent, rank;
        int sets;

        UnionFind(int n) {
            parent = new int[n];
            rank = new int[n];
            sets = n;
            Arrays.setAll(parent, i -> i);
        }

        int find(int x) {
            while (parent[x] != x) {
                parent[x] = parent[parent[x]];
                x = parent[x];
            }
            return x;
        }

        boolean union(int a, int b) {
            int x = find(a), y = find(b);
            if (x == y) {
                return false;
            }
            if (rank[x] < rank[y]) {
                int t = x;
                x = y;
                y = t;
            }
            parent[y] = x;
            if (rank[x] == rank[y]) {
                rank[x]++;
            }
            sets--;
            return true;
        }
    }

    record Edge(int a, int b, int w) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge o) {
            return Integer.compare(w, o.w);
        }
    }

    public static void main(String[] args) {
        for (int n : new int[] {4, 20, 60}) {
            Random r = new Random(n * 31L);
            List<Edge> edges = new ArrayList<>();
            for (int i = 1; i < n; i++) {
                edges.add(new Edge(i, r.nextInt(i), 1 + r.nextInt(100)));
            }
            for (int i = 0; i < n; i++) {
                edges.add(new Edge(r.nextInt(n), r.nextInt(n), 1 + r.nextInt(100)));
            }
            Collections.sort(edges);
            UnionFind u = new UnionFind(n);
            long kruskal = edges.stream()
                    .filter(e -> u.union(e.a, e.b))
                    .mapToLong(Edge::w)
                    .sum();
            Map<Integer, List<Edge>> adjacency = new HashMap<>();
            for (Edge e : edges) {
                adjacency.computeIfAbsent(e.a, k -> new ArrayList<>()).add(e);
                adjacency.computeIfAbsent(e.b, k -> new ArrayList<>()).add(new Edge(e.b, e.a, e.w));
            }
            PriorityQueue<Edge> q = new PriorityQueue<>(adjacency.get(0));
            BitSet in = new BitSet();
            in.set(0);
            long prim = 0;
            while (!q.isEmpty()) {
                Edge e = q.poll();
                if (!in.get(e.b)) {
                    in.set(e.b);
                    prim += e.w;
                    q.addAll(adjacency.get(e.b));
                }
            }
            System.out.println(n + " " + kruskal + " " + prim + " " + u.sets + " " + in.cardinality());
        }
        UnionFind groups = new UnionFind(10);
        groups.union(1, 2);
        groups.union(3, 4);
        groups.union(2, 3);
        groups.union(8, 9);
        Map<Integer, List<Integer>> components = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            components.computeIfAbsent(groups.find(i), k -> new ArrayList<>()).add(i);
        }
        System.out.println(components.values() + " " + groups.union(1, 4) + " " + groups.sets);
    }
}
