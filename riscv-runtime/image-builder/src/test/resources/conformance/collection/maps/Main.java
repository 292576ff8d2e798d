package conformance.collection.maps;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Maps, lists and boxes that change all the time, and whose content is checked afterwards. */
@Unikernel(
        name = "collection-maps",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "256K"))
@Requires(Console.class)
public final class Main {
    record Point(int x, int y) {}

    public static void main(String[] args) {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < 1200; i++) {
            String key = "k" + i % 23;
            index.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            if (index.get(key).size() > 8) {
                index.put(key, new ArrayList<>(index.get(key).subList(4, 9)));
            }
        }
        TreeMap<String, Integer> sums = new TreeMap<>();
        index.forEach((key, values) -> {
            int sum = 0;
            for (int value : values) {
                sum += value;
            }
            sums.put(key, sum);
        });
        System.out.println(sums);

        Map<Point, Long> visits = new HashMap<>();
        ArrayDeque<Point> path = new ArrayDeque<>();
        int seed = 7;
        Point at = new Point(0, 0);
        for (int i = 0; i < 1200; i++) {
            seed = seed * 1103515245 + 12345;
            int turn = seed >>> 30;
            at = new Point((at.x() + (turn == 0 ? 1 : turn == 1 ? 4 : 0)) % 5, (at.y() + (turn == 2 ? 1 : 0)) % 5);
            visits.merge(at, 1000L, Long::sum);
            path.addLast(at);
            if (path.size() > 30) {
                path.removeFirst();
            }
        }
        TreeMap<Integer, Long> byCell = new TreeMap<>();
        visits.forEach((point, count) -> byCell.put(point.x() * 5 + point.y(), count));
        System.out.println(byCell);
        System.out.println(path.peekFirst() + " " + path.peekLast() + " " + path.size());

        Integer[] boxes = new Integer[64];
        for (int i = 0; i < 4000; i++) {
            boxes[i % 64] = i * 1000 + (boxes[i % 64] == null ? 0 : boxes[i % 64] % 7);
        }
        long sum = 0;
        for (Integer box : boxes) {
            sum += box;
        }
        System.out.println(sum);
    }
}
