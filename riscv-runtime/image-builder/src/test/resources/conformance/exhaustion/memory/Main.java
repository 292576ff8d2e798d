package conformance.exhaustion.memory;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** More objects than fit in memory, all of them in use. */
@Unikernel(name = "exhaustion-memory")
@Requires(Console.class)
public final class Main {
    static final class Node {
        final long[] data = new long[1000];
        final Node next;

        Node(Node next) {
            this.next = next;
        }
    }

    public static void main(String[] args) {
        System.out.println("before");
        Node list = null;
        while (true) {
            list = new Node(list);
            list.data[500] = list.next == null ? 0 : list.next.data[500] + 1;
            for (Node n = list; n != null; n = n.next) {
                if (n.data[0] != 0 || n.next != null && n.data[500] != n.next.data[500] + 1) {
                    System.out.println("damaged");
                }
            }
        }
    }
}
