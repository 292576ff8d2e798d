package conformance.algorithms.avl;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** An AVL tree with rotations, rank queries and a persistent variant. */
@Unikernel(name = "algorithms-avl")
@Requires(Console.class)
public final class Main {
    private record Node(int key, Node left, Node right, int height, int size) {
        static Node of(int k, Node l, Node r) {
            return new Node(k, l, r, 1 + Math.max(h(l), h(r)), 1 + s(l) + s(r));
        }

        static int h(Node n) {
            return n == null ? 0 : n.height;
        }

        static int s(Node n) {
            return n == null ? 0 : n.size;
        }

        static Node balance(int k, Node l, Node r) {
            if (h(l) > h(r) + 1) {
                if (h(l.left) >= h(l.right)) {
                    return of(l.key, l.left, of(k, l.right, r));
                }
                return of(l.right.key, of(l.key, l.left, l.right.left), of(k, l.right.right, r));
            }
            if (h(r) > h(l) + 1) {
                if (h(r.right) >= h(r.left)) {
                    return of(r.key, of(k, l, r.left), r.right);
                }
                return of(r.left.key, of(k, l, r.left.left), of(r.key, r.left.right, r.right));
            }
            return of(k, l, r);
        }

        static Node add(Node n, int k) {
            return n == null
                    ? of(k, null, null)
                    : k < n.key
                            ? balance(n.key, add(n.left, k), n.right)
                            : k > n.key ? balance(n.key, n.left, add(n.right, k)) : n;
        }

        static Node remove(Node n, int k) {
            if (n == null) {
                return null;
            }
            if (k < n.key) {
                return balance(n.key, remove(n.left, k), n.right);
            }
            if (k > n.key) {
                return balance(n.key, n.left, remove(n.right, k));
            }
            if (n.left == null) {
                return n.right;
            }
            if (n.right == null) {
                return n.left;
            }
            Node m = n.right;
            while (m.left != null) {
                m = m.left;
            }
            return balance(m.key, n.left, remove(n.right, m.key));
        }

        static int nth(Node n, int i) {
            int l = s(n.left);
            return i < l ? nth(n.left, i) : i == l ? n.key : nth(n.right, i - l - 1);
        }

        static int rank(Node n, int k) {
            return n == null ? 0 : k <= n.key ? rank(n.left, k) : 1 + s(n.left) + rank(n.right, k);
        }

        static boolean ok(Node n) {
            return n == null || Math.abs(h(n.left) - h(n.right)) < 2 && ok(n.left) && ok(n.right);
        }
    }

    public static void main(String[] args) {
        List<Node> versions = new ArrayList<>();
        Node n = null;
        TreeSet<Integer> set = new TreeSet<>();
        Random r = new Random(9);
        for (int i = 0; i < 600; i++) {
            int k = r.nextInt(200);
            if (r.nextInt(3) > 0) {
                n = Node.add(n, k);
                set.add(k);
            } else {
                n = Node.remove(n, k);
                set.remove(k);
            }
            if (i % 100 == 99) {
                versions.add(n);
                System.out.println(Node.s(n) + " " + Node.h(n) + " " + Node.ok(n) + " " + (Node.s(n) == set.size()));
            }
        }
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < Node.s(n); i += 10) {
            b.append(Node.nth(n, i)).append(' ');
        }
        System.out.println(b + " " + Node.rank(n, 100) + " " + set.headSet(100).size());
        for (Node v : versions) {
            System.out.print(Node.nth(v, 0) + ":" + Node.nth(v, v.size - 1) + " ");
        }
        System.out.println();
        Node line = null;
        for (int i = 0; i < 1000; i++) {
            line = Node.add(line, i);
        }
        System.out.println(Node.h(line) + " " + Node.ok(line));
    }
}
