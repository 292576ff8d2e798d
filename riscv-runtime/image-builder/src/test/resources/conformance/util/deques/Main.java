package conformance.util.deques;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** ArrayDeque and LinkedList as deques: growth around the ring, iteration, removal in the middle. */
@Unikernel(name = "util-deques")
@Requires(Console.class)
public final class Main {
    static void exercise(Deque<Integer> q) {
        for (int i = 0; i < 40; i++) {
            if (i % 3 == 0) {
                q.addFirst(i);
            } else {
                q.addLast(i);
            }
            if (i % 5 == 4) {
                q.pollFirst();
                q.pollLast();
            }
        }
        System.out.println(
                q + " " + q.size() + " " + q.peekFirst() + " " + q.peekLast() + " " + q.getFirst() + " " + q.element());
        q.push(100);
        q.offer(200);
        q.offerFirst(300);
        System.out.println(q.pop() + " " + q.removeLast() + " " + q.remove() + " " + q.contains(7) + " "
                + q.removeFirstOccurrence(7) + " " + q.removeLastOccurrence(12345));
        Iterator<Integer> it = q.iterator();
        for (int i = 0; it.hasNext(); i++) {
            it.next();
            if (i % 2 == 0) {
                it.remove();
            }
        }
        System.out.println(q);
        it = q.descendingIterator();
        while (it.hasNext()) {
            if (it.next() % 4 == 0) {
                it.remove();
            }
        }
        System.out.println(q + " " + q.stream().mapToInt(i -> i).sum());
        q.removeIf(i -> i > 25);
        q.addAll(List.of(1, 2, 3));
        q.retainAll(Set.of(1, 3, 5, 8, 22));
        System.out.println(q + " " + Arrays.toString(q.toArray()) + " " + new ArrayList<>(q));
        q.clear();
        System.out.println(q.poll() + " " + q.peek() + " " + q.isEmpty());
        attempt(() -> q.removeFirst());
        attempt(() -> q.getLast());
        attempt(() -> q.pop());
        attempt(() -> q.element());
        attempt(() -> {
            q.add(1);
            q.add(2);
            for (int i : q) {
                q.add(i);
                if (q.size() > 20) {
                    break;
                }
            }
            return q.size();
        });
    }

    public static void main(String[] args) {
        exercise(new ArrayDeque<>());
        exercise(new ArrayDeque<>(2));
        exercise(new LinkedList<>());
        attempt(() -> {
            new ArrayDeque<String>().add(null);
            return "";
        });
        LinkedList<String> list = new LinkedList<>(List.of("a", "b", "c"));
        list.add(1, "x");
        list.set(2, "y");
        list.remove(0);
        list.addAll(2, List.of("p", "q"));
        list.add(null);
        System.out.println(
                list + " " + list.indexOf(null) + " " + list.get(2) + " " + list.lastIndexOf("q") + " " + list.clone());
        attempt(() -> list.get(6));
        attempt(() -> {
            list.add(9, "z");
            return "";
        });
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
