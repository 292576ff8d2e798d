package conformance.algorithms.scheduler;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Interval scheduling, job shop by priority, round robin and bin packing. */
@Unikernel(name = "algorithms-scheduler")
@Requires(Console.class)
public final class Main {
    record Task(String name, int start, int end, int weight) {}

    record Job(String name, int arrival, int work) {}

    static List<Task> greedy(List<Task> l) {
        List<Task> out = new ArrayList<>();
        int free = Integer.MIN_VALUE;
        for (Task t : l.stream().sorted(Comparator.comparingInt(Task::end)).toList()) {
            if (t.start() >= free) {
                out.add(t);
                free = t.end();
            }
        }
        return out;
    }

    static int weighted(List<Task> l) {
        List<Task> s = l.stream().sorted(Comparator.comparingInt(Task::end)).toList();
        int[] best = new int[s.size() + 1];
        for (int i = 1; i <= s.size(); i++) {
            int j = i - 1;
            while (j > 0 && s.get(j - 1).end() > s.get(i - 1).start()) {
                j--;
            }
            best[i] = Math.max(best[i - 1], best[j] + s.get(i - 1).weight());
        }
        return best[s.size()];
    }

    static String roundRobin(List<Job> jobs, int quantum) {
        Deque<Job>
                waiting =
                        new ArrayDeque<>(jobs.stream()
                                .sorted(Comparator.comparingInt(Job::arrival))
                                .toList()),
                ready = new ArrayDeque<>();
        Map<String, Integer> left = new HashMap<>();
        jobs.forEach(j -> left.put(j.name(), j.work()));
        StringBuilder b = new StringBuilder();
        int now = 0;
        while (!waiting.isEmpty() || !ready.isEmpty()) {
            while (!waiting.isEmpty() && waiting.peek().arrival() <= now) {
                ready.add(waiting.remove());
            }
            if (ready.isEmpty()) {
                now = waiting.peek().arrival();
                continue;
            }
            Job j = ready.remove();
            int slice = Math.min(quantum, left.get(j.name()));
            b.append(j.name()).append(now).append('-').append(now += slice).append(' ');
            left.merge(j.name(), -slice, Integer::sum);
            while (!waiting.isEmpty() && waiting.peek().arrival() <= now) {
                ready.add(waiting.remove());
            }
            if (left.get(j.name()) > 0) {
                ready.add(j);
            }
        }
        return b.toString();
    }

    static List<List<Integer>> pack(int[] sizes, int capacity) {
        List<List<Integer>> bins = new ArrayList<>();
        IntStream.of(sizes).boxed().sorted(Comparator.reverseOrder()).forEach(s -> bins.stream()
                .filter(b -> b.stream().mapToInt(i -> i).sum() + s <= capacity)
                .findFirst()
                .orElseGet(() -> {
                    List<Integer> b = new ArrayList<>();
                    bins.add(b);
                    return b;
                })
                .add(s));
        return bins;
    }

    public static void main(String[] args) {
        List<Task> tasks = new ArrayList<>();
        Random r = new Random(12);
        for (int i = 0; i < 14; i++) {
            int s = r.nextInt(40);
            tasks.add(new Task("t" + i, s, s + 1 + r.nextInt(12), 1 + r.nextInt(9)));
        }
        System.out.println(greedy(tasks));
        System.out.println(weighted(tasks));
        System.out.println(roundRobin(
                List.of(new Job("A", 0, 5), new Job("B", 1, 3), new Job("C", 12, 4), new Job("D", 13, 2)), 2));
        System.out.println(pack(new int[] {4, 8, 1, 4, 2, 1, 7, 3, 6}, 10));
        TreeMap<Integer, Integer> sweep = new TreeMap<>();
        for (Task t : tasks) {
            sweep.merge(t.start(), 1, Integer::sum);
            sweep.merge(t.end(), -1, Integer::sum);
        }
        int depth = 0, most = 0;
        for (int d : sweep.values()) {
            depth += d;
            most = Math.max(most, depth);
        }
        System.out.println(most + " " + depth);
    }
}
