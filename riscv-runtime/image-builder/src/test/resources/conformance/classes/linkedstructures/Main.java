package conformance.classes.linkedstructures;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Objects that point at each other: cycles, trees and doubly linked lists. */
@Unikernel(name = "classes-linkedstructures")
@Requires(Console.class)
public final class Main {
    static final class Node {
        Node prev;
        Node next;
        int v;

        Node(int v) {
            this.v = v;
        }
    }

    static final class Deque {
        final Node head = new Node(0);

        Deque() {
            head.prev = head.next = head;
        }

        void addFirst(int v) {
            insert(new Node(v), head);
        }

        void addLast(int v) {
            insert(new Node(v), head.prev);
        }

        private void insert(Node n, Node after) {
            n.prev = after;
            n.next = after.next;
            after.next.prev = n;
            after.next = n;
        }

        int remove(Node n) {
            n.prev.next = n.next;
            n.next.prev = n.prev;
            return n.v;
        }
    }

    public static void main(String[] args) {
        Deque d = new Deque();
        for (int i = 1; i <= 20; i++) {
            if (i % 3 == 0) {
                d.addFirst(i);
            } else {
                d.addLast(i);
            }
            if (i % 5 == 0) {
                System.out.println(d.remove(d.head.next) + " " + d.remove(d.head.prev));
            }
        }
        StringBuilder s = new StringBuilder();
        for (Node n = d.head.next; n != d.head; n = n.next) {
            s.append(n.v).append(' ');
        }
        for (Node n = d.head.prev; n != d.head; n = n.prev) {
            s.append(n.v).append(' ');
        }
        System.out.println(s);
    }
}
