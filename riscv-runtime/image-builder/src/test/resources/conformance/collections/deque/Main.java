package conformance.collections.deque;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedList;

/** ArrayDeque and LinkedList as stacks and queues. */
@Unikernel(name = "collections-deque")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Deque<Integer> deque = new ArrayDeque<>();
        Deque<Integer> linked = new LinkedList<>();
        int checksum = 0;
        for (int i = 0; i < 200; i++) {
            if (i % 3 == 0) {
                deque.addFirst(i);
                linked.addFirst(i);
            } else {
                deque.addLast(i);
                linked.addLast(i);
            }
            if (i % 5 == 0) {
                checksum = checksum * 31 + deque.pollLast();
                checksum -= linked.pollLast();
            }
        }
        System.out.println(checksum + " " + deque.size() + " " + deque.peekFirst() + " " + deque.peekLast() + " "
                + linked.getFirst());
        StringBuilder s = new StringBuilder();
        for (int v : deque) {
            s.append(v).append(' ');
        }
        System.out.println(s);
        System.out.println(linked.equals(new LinkedList<>(deque)) + " " + deque.contains(7) + " "
                + new ArrayDeque<Integer>().poll());
    }
}
