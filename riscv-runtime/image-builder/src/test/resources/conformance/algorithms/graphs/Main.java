package conformance.algorithms.graphs;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Shortest paths, flood fill, topological order and union-find over arrays. */
@Unikernel(name = "algorithms-graphs")
@Requires(Console.class)
public final class Main {
    static int n = 30;
    static int[][] edges = new int[n][n];

    static int[] dijkstra(int from) {
        int[] distance = new int[n];
        boolean[] done = new boolean[n];
        for (int i = 0; i < n; i++) {
            distance[i] = Integer.MAX_VALUE;
        }
        distance[from] = 0;
        for (int round = 0; round < n; round++) {
            int u = -1;
            for (int i = 0; i < n; i++) {
                if (!done[i] && (u < 0 || distance[i] < distance[u])) {
                    u = i;
                }
            }
            if (distance[u] == Integer.MAX_VALUE) {
                break;
            }
            done[u] = true;
            for (int v = 0; v < n; v++) {
                if (edges[u][v] > 0 && distance[u] + edges[u][v] < distance[v]) {
                    distance[v] = distance[u] + edges[u][v];
                }
            }
        }
        return distance;
    }

    static int fill(char[][] map, int x, int y) {
        if (y < 0 || y >= map.length || x < 0 || x >= map[y].length || map[y][x] != '.') {
            return 0;
        }
        map[y][x] = '~';
        return 1 + fill(map, x + 1, y) + fill(map, x - 1, y) + fill(map, x, y + 1) + fill(map, x, y - 1);
    }

    static int[] parent = new int[100];

    static int find(int x) {
        while (parent[x] != x) {
            parent[x] = parent[parent[x]];
            x = parent[x];
        }
        return x;
    }

    public static void main(String[] args) {
        int seed = 99;
        for (int i = 0; i < n * 4; i++) {
            seed = seed * 1664525 + 1013904223;
            edges[(seed >>> 8) % n][(seed >>> 18) % n] = 1 + (seed >>> 3) % 50;
        }
        StringBuilder line = new StringBuilder();
        for (int d : dijkstra(0)) {
            line.append(d == Integer.MAX_VALUE ? -1 : d).append(' ');
        }
        System.out.println(line);
        String[] rows = {"..#....", "##.#.#.", "...#.#.", ".###.##", "......."};
        char[][] map = new char[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            map[i] = rows[i].toCharArray();
        }
        System.out.println(fill(map, 0, 0) + " " + fill(map, 2, 2) + " " + fill(map, 6, 0) + " " + fill(map, 0, 4));
        for (char[] row : map) {
            System.out.println(new String(row));
        }
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int i = 0; i < 80; i++) {
            parent[find(i * 13 % 100)] = find(i * i % 100);
        }
        int sets = 0;
        for (int i = 0; i < parent.length; i++) {
            sets += find(i) == i ? 1 : 0;
        }
        System.out.println(sets);
    }
}
