package conformance.algorithms.astar;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/** A* on a grid with walls; the path is drawn. */
@Unikernel(name = "algorithms-astar")
@Requires(Console.class)
public final class Main {
    record Point(int x, int y) {
        Stream<Point> neighbours() {
            return Stream.of(new Point(x + 1, y), new Point(x - 1, y), new Point(x, y + 1), new Point(x, y - 1));
        }

        int distance(Point o) {
            return Math.abs(x - o.x) + Math.abs(y - o.y);
        }
    }

    static Optional<List<Point>> path(char[][] grid, Point from, Point to) {
        Map<Point, Integer> cost = new HashMap<>(Map.of(from, 0));
        Map<Point, Point> parent = new HashMap<>();
        PriorityQueue<Point> open =
                new PriorityQueue<>(Comparator.<Point>comparingInt(p -> cost.get(p) + p.distance(to))
                        .thenComparingInt(Point::x)
                        .thenComparingInt(Point::y));
        open.add(from);
        Set<Point> closed = new HashSet<>();
        while (!open.isEmpty()) {
            Point p = open.poll();
            if (p.equals(to)) {
                LinkedList<Point> result = new LinkedList<>();
                for (Point q = to; q != null; q = parent.get(q)) {
                    result.addFirst(q);
                }
                return Optional.of(result);
            }
            if (!closed.add(p)) {
                continue;
            }
            p.neighbours()
                    .filter(q -> q.y >= 0
                            && q.y < grid.length
                            && q.x >= 0
                            && q.x < grid[q.y].length
                            && grid[q.y][q.x] != '#')
                    .forEach(q -> {
                        int c = cost.get(p) + 1;
                        if (c < cost.getOrDefault(q, Integer.MAX_VALUE)) {
                            open.remove(q);
                            cost.put(q, c);
                            parent.put(q, p);
                            open.add(q);
                        }
                    });
        }
        return Optional.empty();
    }

    public static void main(String[] args) {
        String[] maze = {
            "..#.....#.",
            ".##.###.#.",
            "....#...#.",
            ".##.#.###.",
            ".#..#.....",
            ".#.######.",
            ".#......#.",
            ".#.####.#.",
            "...#....#.",
            "####.##..."
        };
        char[][] grid = Arrays.stream(maze).map(String::toCharArray).toArray(char[][]::new);
        Optional<List<Point>> found = path(grid, new Point(0, 0), new Point(9, 0));
        System.out.println(found.map(List::size).orElse(-1));
        found.ifPresent(p -> p.forEach(q -> grid[q.y][q.x] = '*'));
        for (char[] row : grid) {
            System.out.println(new String(row));
        }
        grid[9][7] = '#';
        grid[4][9] = '#';
        grid[9][8] = '#';
        System.out.println(
                path(grid, new Point(0, 0), new Point(9, 0)) + " " + path(grid, new Point(0, 0), new Point(0, 0)));
    }
}
