package conformance.algorithms.cellular;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Elementary automata, Langton's ant, Wireworld, sandpiles, a maze by depth-first search. */
@Unikernel(name = "algorithms-cellular")
@Requires(Console.class)
public final class Main {
    static String rule(int n, int w, int steps) {
        BitSet b = new BitSet();
        b.set(w / 2);
        StringBuilder s = new StringBuilder();
        for (int t = 0; t < steps; t++) {
            BitSet next = new BitSet();
            for (int i = 0; i < w; i++) {
                s.append(b.get(i) ? '#' : '.');
                int k = (b.get((i + w - 1) % w) ? 4 : 0) | (b.get(i) ? 2 : 0) | (b.get((i + 1) % w) ? 1 : 0);
                next.set(i, (n >> k & 1) == 1);
            }
            s.append('\n');
            b = next;
        }
        return s.toString();
    }

    static int ant(int size, int steps) {
        boolean[][] g = new boolean[size][size];
        int x = size / 2, y = x, dx = 0, dy = -1, black = 0;
        for (int i = 0; i < steps; i++) {
            int t = dx;
            if (g[y][x]) {
                dx = dy;
                dy = -t;
                black--;
            } else {
                dx = -dy;
                dy = t;
                black++;
            }
            g[y][x] = !g[y][x];
            x = Math.floorMod(x + dx, size);
            y = Math.floorMod(y + dy, size);
        }
        return black;
    }

    static String sand(int size, int grains) {
        int[][] g = new int[size][size];
        g[size / 2][size / 2] = grains;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    if (g[i][j] > 3) {
                        int n = g[i][j] / 4;
                        g[i][j] %= 4;
                        moved = true;
                        if (i > 0) {
                            g[i - 1][j] += n;
                        }
                        if (i < size - 1) {
                            g[i + 1][j] += n;
                        }
                        if (j > 0) {
                            g[i][j - 1] += n;
                        }
                        if (j < size - 1) {
                            g[i][j + 1] += n;
                        }
                    }
                }
            }
        }
        return Arrays.stream(g)
                .map(r -> Arrays.stream(r).mapToObj(Integer::toString).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    static String maze(int w, int h, long seed) {
        char[][] m = new char[2 * h + 1][2 * w + 1];
        for (char[] r : m) {
            Arrays.fill(r, '#');
        }
        Random rnd = new Random(seed);
        Deque<int[]> stack = new ArrayDeque<>();
        stack.push(new int[] {1, 1});
        m[1][1] = ' ';
        int[][] d = {{0, 2}, {2, 0}, {0, -2}, {-2, 0}};
        while (!stack.isEmpty()) {
            int[] c = stack.peek();
            List<int[]> o = new ArrayList<>();
            for (int[] v : d) {
                int y = c[0] + v[0], x = c[1] + v[1];
                if (y > 0 && x > 0 && y < 2 * h && x < 2 * w && m[y][x] == '#') {
                    o.add(v);
                }
            }
            if (o.isEmpty()) {
                stack.pop();
                continue;
            }
            int[] v = o.get(rnd.nextInt(o.size()));
            m[c[0] + v[0] / 2][c[1] + v[1] / 2] = ' ';
            m[c[0] + v[0]][c[1] + v[1]] = ' ';
            stack.push(new int[] {c[0] + v[0], c[1] + v[1]});
        }
        return Arrays.stream(m).map(String::new).collect(Collectors.joining("\n"));
    }

    public static void main(String[] args) {
        System.out.println(rule(90, 31, 12));
        System.out.println(rule(30, 31, 12));
        System.out.println(rule(110, 24, 8));
        System.out.println(ant(40, 500) + " " + ant(40, 3000));
        System.out.println(sand(9, 150));
        System.out.println(maze(8, 5, 3));
    }
}
