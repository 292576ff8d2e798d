package benchmarks.objects.binarytrees;

import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.GenerationalHeap;

/** Builds and counts many short-lived binary trees beside one that lives long. */
@Unikernel(use = GenerationalHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Main {
    private static final int SMALLEST = 4;
    private static final int DEPTH = 10;

    private static final class Node {
        private final Node left;
        private final Node right;

        Node(Node left, Node right) {
            this.left = left;
            this.right = right;
        }

        static Node tree(int depth) {
            return depth == 0 ? new Node(null, null) : new Node(tree(depth - 1), tree(depth - 1));
        }

        int count() {
            return left == null ? 1 : 1 + left.count() + right.count();
        }
    }

    private Main() {}

    public static void main(String[] args) {
        System.out.println(Node.tree(DEPTH + 1).count());
        Node old = Node.tree(DEPTH);
        for (int depth = SMALLEST; depth <= DEPTH; depth += 2) {
            int trees = 1 << DEPTH - depth + SMALLEST;
            int nodes = 0;
            for (int i = 0; i < trees; i++) {
                nodes += Node.tree(depth).count();
            }
            System.out.println(nodes);
        }
        System.out.println(old.count());
    }
}
