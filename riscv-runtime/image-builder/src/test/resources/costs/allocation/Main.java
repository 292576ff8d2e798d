package costs.allocation;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import dev.terrarium.runtime.Csr;

/** Makes objects that are kept. */
@Unikernel(name = "costs-allocation")
@Requires(Console.class)
public final class Main {
    static final class Node {
        final Node left;
        final Node right;

        Node(Node left, Node right) {
            this.left = left;
            this.right = right;
        }
    }

    public static void main(String[] arguments) {
        System.out.println(count(make((int) Csr.read(Csr.INSTRET) & 7)));
    }

    static Node make(int depth) {
        return depth == 0 ? new Node(null, null) : new Node(make(depth - 1), make(depth - 1));
    }

    private static int count(Node node) {
        return node == null ? 0 : 1 + count(node.left) + count(node.right);
    }
}
