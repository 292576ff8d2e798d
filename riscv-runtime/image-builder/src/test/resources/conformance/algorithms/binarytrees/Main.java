package conformance.algorithms.binarytrees;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Search trees: insertion, deletion, traversal and height; and the allocation benchmark's trees. */
@Unikernel(name = "algorithms-binarytrees")
@Requires(Console.class)
public final class Main {
    static final class Node {
        int key;
        Node left;
        Node right;

        Node(int key) {
            this.key = key;
        }
    }

    static Node insert(Node n, int key) {
        if (n == null) {
            return new Node(key);
        }
        if (key < n.key) {
            n.left = insert(n.left, key);
        } else if (key > n.key) {
            n.right = insert(n.right, key);
        }
        return n;
    }

    static Node delete(Node n, int key) {
        if (n == null) {
            return null;
        }
        if (key < n.key) {
            n.left = delete(n.left, key);
        } else if (key > n.key) {
            n.right = delete(n.right, key);
        } else if (n.left == null) {
            return n.right;
        } else if (n.right == null) {
            return n.left;
        } else {
            Node m = n.right;
            while (m.left != null) {
                m = m.left;
            }
            n.key = m.key;
            n.right = delete(n.right, m.key);
        }
        return n;
    }

    static int height(Node n) {
        return n == null ? 0 : 1 + Math.max(height(n.left), height(n.right));
    }

    static int order;

    static void walk(Node n) {
        if (n != null) {
            walk(n.left);
            order = order * 31 + n.key;
            walk(n.right);
        }
    }

    static Node full(int depth) {
        Node n = new Node(depth);
        if (depth > 0) {
            n.left = full(depth - 1);
            n.right = full(depth - 1);
        }
        return n;
    }

    static int count(Node n) {
        return n == null ? 0 : 1 + count(n.left) + count(n.right);
    }

    public static void main(String[] args) {
        Node root = null;
        int seed = 7;
        for (int i = 0; i < 500; i++) {
            seed = seed * 69069 + 1;
            root = insert(root, (seed >>> 16) % 1000);
        }
        walk(root);
        System.out.println(count(root) + " " + height(root) + " " + order);
        for (int i = 0; i < 1000; i += 3) {
            root = delete(root, i);
        }
        order = 0;
        walk(root);
        System.out.println(count(root) + " " + height(root) + " " + order);
        int total = 0;
        for (int d = 0; d < 10; d++) {
            total += count(full(d));
        }
        System.out.println(total);
    }
}
