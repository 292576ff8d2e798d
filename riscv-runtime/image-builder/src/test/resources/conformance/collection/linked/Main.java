package conformance.collection.linked;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Linked structures of which some parts survive, others die, while far more is allocated than the heap holds. */
@Unikernel(
        name = "collection-linked",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "96K"))
@Requires(Console.class)
public final class Main {
    static final class Node {
        final int value;
        Node next;
        Node previous;

        Node(int value) {
            this.value = value;
        }
    }

    static final class Queue {
        Node first;
        Node last;
        int size;

        void add(int value) {
            Node node = new Node(value);
            node.previous = last;
            if (last == null) {
                first = node;
            } else {
                last.next = node;
            }
            last = node;
            size++;
        }

        int remove() {
            Node node = first;
            first = node.next;
            if (first == null) {
                last = null;
            } else {
                first.previous = null;
            }
            size--;
            return node.value;
        }
    }

    static long sum(Queue queue) {
        long forward = 0;
        for (Node node = queue.first; node != null; node = node.next) {
            forward = forward * 31 + node.value;
        }
        long backward = 0;
        for (Node node = queue.last; node != null; node = node.previous) {
            backward = backward * 31 + node.value;
        }
        return forward ^ backward;
    }

    public static void main(String[] args) {
        Queue queue = new Queue();
        Queue other = new Queue();
        for (int i = 0; i < 6000; i++) {
            queue.add(i);
            if (i % 3 == 0) {
                other.add(queue.remove());
            }
            if (queue.size > 150) {
                queue.remove();
            }
            while (other.size > 40) {
                other.remove();
            }
            if (i % 1000 == 999) {
                System.out.println(i + " " + queue.size + " " + sum(queue) + " " + other.size + " " + sum(other));
            }
        }
        Node ring = new Node(-1);
        ring.next = ring;
        for (int i = 0; i < 50; i++) {
            Node node = new Node(i);
            node.next = ring.next;
            ring.next = node;
        }
        long ringSum = 0;
        for (int i = 0; i < 1000; i++) {
            ring = ring.next;
            ringSum += ring.value * (long) new Node(i).value;
        }
        System.out.println(ringSum);
    }
}
