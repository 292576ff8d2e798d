package conformance.traces.levels;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Recursion that ends early: with results of each kind, in handlers, and with one entry in traces for each level. */
@Unikernel(name = "traces-levels")
@Requires(Console.class)
public final class Main {
    private static final class Node {
        final Node left;
        final Node right;
        final int value;

        Node(Node left, Node right, int value) {
            this.left = left;
            this.right = right;
            this.value = value;
        }

        /** Fails below a node that has only a left child. */
        static int sum(Node node) {
            if (node.left == null) {
                return node.value;
            }
            return sum(node.left)
                    + sum(node.right);
        }

        long product() {
            return left == null ? check(value) : left.product() * right.product();
        }

        static long check(int value) {
            if (value == 13) {
                throw new IllegalArgumentException("unlucky");
            }
            return value;
        }

        double mean(int depth) {
            if (depth == 0 || left == null) {
                return value;
            }
            double first = left.mean(depth - 1);
            return (first + right.mean(depth - 1)) / 2;
        }
    }

    private static int steps;

    private static Node tree(int depth, int value) {
        return depth == 0
                ? new Node(null, null, value)
                : new Node(tree(depth - 1, 2 * value), tree(depth - 1, 2 * value + 1), value);
    }

    private static void hanoi(int disks, int from, int to) {
        if (disks == 0) {
            return;
        }
        hanoi(disks - 1, from, 6 - from - to);
        steps = steps * 7 + from * 3 + to;
        hanoi(disks - 1, 6 - from - to, to);
    }

    private static int divided(int n, int divisor) {
        if (n < divisor || divisor < 0) {
            return n;
        }
        try {
            return divided(n / divisor, divisor - 1) + divided(n % divisor, divisor - 2);
        } catch (ArithmeticException e) {
            steps += n;
            return -divisor;
        } finally {
            steps++;
        }
    }

    private static boolean contains(int[] sorted, int key, int low, int high) {
        if (low >= high) {
            return false;
        }
        int middle = (low + high) >>> 1;
        if (sorted[middle] == key) {
            return true;
        }
        return sorted[middle] < key ? contains(sorted, key, middle + 1, high) : contains(sorted, key, low, middle);
    }

    private static String brackets(int open, int close) {
        if (open + close == 0) {
            return ".";
        }
        String text = "";
        if (open > 0) {
            text += "(" + brackets(open - 1, close + 1);
        }
        if (close > 0) {
            text += ")" + brackets(open, close - 1);
        }
        return text;
    }

    private static int ackermann(int m, int n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    public static void main(String[] args) {
        Node tree = tree(5, 1);
        System.out.println(Node.sum(tree) + " " + tree.product() + " " + tree.mean(3) + " " + tree.mean(9));
        hanoi(6, 1, 3);
        System.out.println(steps);
        System.out.println(divided(1000, 4) + " " + divided(77, 3) + " " + steps);
        int[] sorted = new int[50];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = 3 * i;
        }
        System.out.println(contains(sorted, 99, 0, 50) + " " + contains(sorted, 100, 0, 50));
        System.out.println(brackets(3, 0));
        System.out.println(ackermann(2, 5));
        Node odd = new Node(new Node(new Node(null, null, 1), null, 2), new Node(null, null, 13), 3);
        try {
            System.out.println(Node.sum(new Node(odd, odd, 4)));
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
            e.printStackTrace(System.out);
        }
        Node unlucky = new Node(new Node(new Node(null, null, 1), new Node(null, null, 13), 2), odd, 3);
        try {
            System.out.println(new Node(tree, unlucky, 4).product());
        } catch (IllegalArgumentException e) {
            e.printStackTrace(System.out);
        }
        try {
            contains(sorted, 1000, 40, 90);
        } catch (ArrayIndexOutOfBoundsException e) {
            e.printStackTrace(System.out);
        }
    }
}
