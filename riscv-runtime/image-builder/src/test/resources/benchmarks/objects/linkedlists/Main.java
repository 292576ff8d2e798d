package benchmarks.objects.linkedlists;

import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.GenerationalHeap;

/** Builds singly linked lists, sorts them by merging, drops what is there twice, reverses and sums them. */
@Unikernel(use = GenerationalHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Main {
    private static final int ROUNDS = 40;
    private static final int ELEMENTS = 2000;

    private static final class Node {
        final int value;
        Node next;

        Node(int value, Node next) {
            this.value = value;
            this.next = next;
        }
    }

    private Main() {}

    private static Node random(int seed) {
        Node list = null;
        int random = seed;
        for (int i = 0; i < ELEMENTS; i++) {
            random = random * 1103515245 + 12345;
            list = new Node(random >>> 16 & 0xfff, list);
        }
        return list;
    }

    private static Node merge(Node left, Node right) {
        Node head = new Node(0, null);
        Node last = head;
        while (left != null && right != null) {
            if (right.value < left.value) {
                last.next = right;
                right = right.next;
            } else {
                last.next = left;
                left = left.next;
            }
            last = last.next;
        }
        last.next = left != null ? left : right;
        return head.next;
    }

    private static Node sort(Node list) {
        if (list == null || list.next == null) {
            return list;
        }
        Node middle = list;
        for (Node fast = list.next; fast != null && fast.next != null; fast = fast.next.next) {
            middle = middle.next;
        }
        Node right = middle.next;
        middle.next = null;
        return merge(sort(list), sort(right));
    }

    /** Drops from a sorted list what is there twice. */
    private static void dropDuplicates(Node list) {
        for (Node node = list; node != null; node = node.next) {
            while (node.next != null && node.next.value == node.value) {
                node.next = node.next.next;
            }
        }
    }

    private static Node reversed(Node list) {
        Node result = null;
        while (list != null) {
            Node next = list.next;
            list.next = result;
            result = list;
            list = next;
        }
        return result;
    }

    private static Node squares(Node list) {
        Node result = null;
        for (Node node = list; node != null; node = node.next) {
            result = new Node(node.value * node.value, result);
        }
        return result;
    }

    public static void main(String[] args) {
        long check = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Node list = sort(random(round));
            dropDuplicates(list);
            Node squares = squares(reversed(list));
            for (Node node = squares; node != null; node = node.next) {
                check = check * 31 + node.value;
            }
        }
        System.out.println(check);
    }
}
