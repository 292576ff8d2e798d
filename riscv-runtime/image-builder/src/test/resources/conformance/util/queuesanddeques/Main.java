package conformance.util.queuesanddeques;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** PriorityQueue and ArrayDeque: orders, removals in the middle, growth around the end, iterators with removal, stacks, null and capacity errors. */
@Unikernel(name = "util-queuesanddeques")
@Requires(Console.class)
public final class Main {
    record Job(String name, int priority) implements Comparable<Job> {
        @Override
        public int compareTo(Job o) {
            return priority - o.priority;
        }
    }

    public static void main(String[] args) {
        PriorityQueue<Integer> q = new PriorityQueue<>(2);
        for (int i = 0; i < 30; i++) {
            q.add(i * 37 % 31);
        }
        System.out.println(q + " " + q.peek() + " " + q.size() + " " + q.contains(7) + " " + q.remove(7) + " "
                + q.remove(7) + " " + q.remove("x"));
        q.removeIf(i -> i % 3 == 0);
        Iterator<Integer> it = q.iterator();
        while (it.hasNext()) {
            if (it.next() > 20) {
                it.remove();
            }
        }
        StringBuilder b = new StringBuilder();
        while (!q.isEmpty()) {
            b.append(q.poll()).append(' ');
        }
        System.out.println(b + " " + q.poll() + " " + q.peek());
        attempt(q::remove);
        attempt(q::element);
        attempt(() -> q.add(null));
        attempt(() -> new PriorityQueue<Object>(List.of(1, "x")));
        attempt(() -> new PriorityQueue<>(0));
        PriorityQueue<Job> jobs = new PriorityQueue<>(
                Comparator.comparing(Job::priority).reversed().thenComparing(Job::name));
        for (String s : "write:3 test:5 ship:1 plan:5 rest:0".split(" ")) {
            String[] p = s.split(":");
            jobs.offer(new Job(p[0], Integer.parseInt(p[1])));
        }
        PriorityQueue<Job> copy = new PriorityQueue<>(jobs);
        b.setLength(0);
        for (Job j = copy.poll(); j != null; j = copy.poll()) {
            b.append(j.name()).append(j.priority());
        }
        System.out.println(b + " " + jobs.size() + " " + new PriorityQueue<>(List.copyOf(jobs)).peek() + " "
                + jobs.comparator().compare(new Job("a", 1), new Job("b", 1)));
        ArrayDeque<String> d = new ArrayDeque<>(3);
        for (int i = 0; i < 40; i++) {
            if (i % 3 == 0) {
                d.addFirst("f" + i);
            } else {
                d.addLast("l" + i);
            }
            if (i % 4 == 3) {
                d.pollFirst();
            }
            if (i % 10 == 9) {
                d.removeLast();
            }
        }
        System.out.println(d + " " + d.size() + " " + d.getFirst() + d.getLast() + " " + d.contains("l20"));
        d.push("top");
        System.out.println(d.pop() + " " + d.peekFirst() + " " + d.peekLast() + " " + d.removeFirstOccurrence("l17")
                + " " + d.removeLastOccurrence("nope") + " " + d.offerFirst("o") + " " + d.element());
        d.removeIf(s -> s.length() > 2);
        Iterator<String> back = d.descendingIterator();
        back.next();
        back.remove();
        System.out.println(
                d + " " + String.join("", d) + " " + d.clone().size() + " " + Arrays.toString(d.toArray(new String[0]))
                        + " " + d.stream().map(String::length).toList() + " " + d.equals(d.clone()));
        attempt(() -> d.offerFirst(null));
        d.clear();
        attempt(d::pop);
        attempt(d::getLast);
        System.out.println(d.peek() + " " + d.poll() + " " + d);
        Deque<Integer> linked = new LinkedList<>(List.of(1, 2, 3, 2, 1));
        linked.addFirst(null);
        System.out.println(linked.removeLastOccurrence(2) + " " + linked + " " + linked.pollFirst() + linked.pollLast()
                + " " + ((List<Integer>) linked).indexOf(3) + " " + linked.peekLast());
        Deque<Character> stack = new ArrayDeque<>();
        boolean balanced = true;
        for (char ch : "{[()]}([]{})(".toCharArray()) {
            if ("([{".indexOf(ch) >= 0) {
                stack.push(ch);
            } else {
                balanced &= !stack.isEmpty() && "([{".indexOf(stack.pop()) == ")]}".indexOf(ch);
            }
        }
        System.out.println(balanced + " " + stack);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
