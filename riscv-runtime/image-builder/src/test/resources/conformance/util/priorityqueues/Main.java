package conformance.util.priorityqueues;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;

/** PriorityQueue: heap order, comparators, removal and iteration. */
@Unikernel(name = "util-priorityqueues")
@Requires(Console.class)
public final class Main {
    record Job(String name, int priority) {}

    public static void main(String[] args) {
        PriorityQueue<Integer> q = new PriorityQueue<>(List.of(5, 1, 8, 3, 9, 2, 7));
        System.out.println(q + " " + q.peek() + " " + q.size() + " " + q.contains(8));
        q.remove(8);
        q.offer(0);
        q.add(6);
        q.removeIf(i -> i == 3);
        System.out.println(q);
        Iterator<Integer> it = q.iterator();
        it.next();
        it.remove();
        StringBuilder order = new StringBuilder();
        while (!q.isEmpty()) {
            order.append(q.poll()).append(' ');
        }
        System.out.println(order + "" + q.poll() + q.peek());
        PriorityQueue<Job> jobs = new PriorityQueue<>(
                Comparator.comparingInt(Job::priority).reversed().thenComparing(Job::name));
        String[] names = {"build", "test", "deploy", "lint", "docs", "bench", "pack"};
        for (int i = 0; i < names.length; i++) {
            jobs.add(new Job(names[i], i * 5 % 4));
        }
        while (jobs.size() > 1) {
            System.out.println(jobs.remove());
        }
        System.out.println(jobs.element() + " " + jobs.comparator().compare(new Job("a", 1), new Job("a", 1)));
        PriorityQueue<Long> many = new PriorityQueue<>(Collections.reverseOrder());
        Random r = new Random(3);
        for (int i = 0; i < 300; i++) {
            many.add((long) r.nextInt(1000));
            if (i % 3 == 0) {
                many.poll();
            }
        }
        long h = 0;
        while (!many.isEmpty()) {
            h = h * 31 + many.remove();
        }
        System.out.println(h);
        attempt(() -> many.remove());
        attempt(() -> many.element());
        attempt(() -> many.add(null));
        attempt(() -> new PriorityQueue<Object>(List.of(new Object(), new Object())).size());
        attempt(() -> new PriorityQueue<Integer>(0, null).size());
        System.out.println(new PriorityQueue<>(new TreeSet<>(List.of(3, 2, 1))) + " "
                + new PriorityQueue<>(new PriorityQueue<>(List.of(2, 1)))
                        .stream().sorted().toList());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
