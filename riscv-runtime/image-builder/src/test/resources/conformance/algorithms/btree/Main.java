package conformance.algorithms.btree;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/** A B-tree with splits, walked in order and checked for balance. */
@Unikernel(name = "algorithms-btree")
@Requires(Console.class)
public final class Main {
    private static final int T = 3;

    private static final class Node {
        final int[] keys = new int[2 * T - 1];
        final Node[] children = new Node[2 * T];
        int n;
        boolean leaf = true;
    }

    private Node root = new Node();

    private void split(Node p, int i) {
        Node y = p.children[i], z = new Node();
        z.leaf = y.leaf;
        z.n = T - 1;
        System.arraycopy(y.keys, T, z.keys, 0, T - 1);
        if (!y.leaf) {
            System.arraycopy(y.children, T, z.children, 0, T);
            Arrays.fill(y.children, T, 2 * T, null);
        }
        y.n = T - 1;
        System.arraycopy(p.children, i + 1, p.children, i + 2, p.n - i);
        p.children[i + 1] = z;
        System.arraycopy(p.keys, i, p.keys, i + 1, p.n - i);
        p.keys[i] = y.keys[T - 1];
        p.n++;
    }

    void insert(int k) {
        if (root.n == 2 * T - 1) {
            Node s = new Node();
            s.leaf = false;
            s.children[0] = root;
            root = s;
            split(s, 0);
        }
        Node x = root;
        while (true) {
            int i = x.n - 1;
            if (x.leaf) {
                while (i >= 0 && k < x.keys[i]) {
                    x.keys[i + 1] = x.keys[i--];
                }
                x.keys[i + 1] = k;
                x.n++;
                return;
            }
            while (i >= 0 && k < x.keys[i]) {
                i--;
            }
            i++;
            if (x.children[i].n == 2 * T - 1) {
                split(x, i);
                if (k > x.keys[i]) {
                    i++;
                }
            }
            x = x.children[i];
        }
    }

    static void walk(Node x, IntConsumer c) {
        for (int i = 0; i < x.n; i++) {
            if (!x.leaf) {
                walk(x.children[i], c);
            }
            c.accept(x.keys[i]);
        }
        if (!x.leaf) {
            walk(x.children[x.n], c);
        }
    }

    static int height(Node x) {
        if (x.leaf) {
            return 1;
        }
        int h = height(x.children[0]);
        for (int i = 1; i <= x.n; i++) {
            if (height(x.children[i]) != h) {
                throw new AssertionError("unbalanced");
            }
        }
        return h + 1;
    }

    static String show(Node x) {
        StringBuilder b = new StringBuilder("[");
        for (int i = 0; i < x.n; i++) {
            b.append(x.leaf ? "" : show(x.children[i])).append(x.keys[i]).append(i < x.n - 1 ? " " : "");
        }
        return b.append(x.leaf ? "" : show(x.children[x.n])).append("]").toString();
    }

    public static void main(String[] args) {
        for (int n : new int[] {5, 6, 30}) {
            Main t = new Main();
            for (int i = 0; i < n; i++) {
                t.insert(i * 17 % 101);
            }
            System.out.println(show(t.root) + " " + height(t.root));
        }
        Main t = new Main();
        Random r = new Random(2);
        int[] all = r.ints(800, 0, 100000).toArray();
        for (int k : all) {
            t.insert(k);
        }
        List<Integer> out = new ArrayList<>();
        walk(t.root, out::add);
        Arrays.sort(all);
        System.out.println(
                height(t.root) + " " + out.equals(Arrays.stream(all).boxed().toList()) + " " + out.hashCode());
    }
}
