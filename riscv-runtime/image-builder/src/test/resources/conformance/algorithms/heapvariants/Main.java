package conformance.algorithms.heapvariants;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/** Binary, pairing and leftist heaps pop the same sequence; heapsort and k-way merge. */
@Unikernel(name = "algorithms-heapvariants")
@Requires(Console.class)
public final class Main {
    interface Heap {
        void add(int x);

        int pop();

        boolean isEmpty();
    }

    static final class Binary implements Heap {
        int[] a = new int[4];
        int n;

        @Override
        public void add(int x) {
            if (n == a.length) {
                a = Arrays.copyOf(a, n * 2);
            }
            int i = n++;
            while (i > 0 && a[(i - 1) / 2] > x) {
                a[i] = a[(i - 1) / 2];
                i = (i - 1) / 2;
            }
            a[i] = x;
        }

        @Override
        public int pop() {
            int top = a[0], x = a[--n], i = 0;
            while (2 * i + 1 < n) {
                int c = 2 * i + 1;
                if (c + 1 < n && a[c + 1] < a[c]) {
                    c++;
                }
                if (a[c] >= x) {
                    break;
                }
                a[i] = a[c];
                i = c;
            }
            a[i] = x;
            return top;
        }

        @Override
        public boolean isEmpty() {
            return n == 0;
        }
    }

    static final class Leftist implements Heap {
        record Node(int v, Node l, Node r, int rank) {}

        Node root;

        static int rank(Node n) {
            return n == null ? 0 : n.rank;
        }

        static Node merge(Node a, Node b) {
            if (a == null) {
                return b;
            }
            if (b == null) {
                return a;
            }
            if (b.v < a.v) {
                Node t = a;
                a = b;
                b = t;
            }
            Node m = merge(a.r, b);
            return rank(a.l) >= rank(m) ? new Node(a.v, a.l, m, rank(m) + 1) : new Node(a.v, m, a.l, rank(a.l) + 1);
        }

        @Override
        public void add(int x) {
            root = merge(root, new Node(x, null, null, 1));
        }

        @Override
        public int pop() {
            int v = root.v;
            root = merge(root.l, root.r);
            return v;
        }

        @Override
        public boolean isEmpty() {
            return root == null;
        }
    }

    static final class Pairing implements Heap {
        static final class Node {
            int v;
            Node child, sibling;
        }

        Node root;

        static Node meld(Node a, Node b) {
            if (a == null || b == null) {
                return a == null ? b : a;
            }
            if (b.v < a.v) {
                Node t = a;
                a = b;
                b = t;
            }
            b.sibling = a.child;
            a.child = b;
            return a;
        }

        static Node pairs(Node f) {
            if (f == null || f.sibling == null) {
                return f;
            }
            Node s = f.sibling, rest = s.sibling;
            f.sibling = null;
            s.sibling = null;
            return meld(meld(f, s), pairs(rest));
        }

        @Override
        public void add(int x) {
            Node n = new Node();
            n.v = x;
            root = meld(root, n);
        }

        @Override
        public int pop() {
            int v = root.v;
            root = pairs(root.child);
            return v;
        }

        @Override
        public boolean isEmpty() {
            return root == null;
        }
    }

    public static void main(String[] args) {
        for (Heap h : List.of(new Binary(), new Leftist(), new Pairing())) {
            Random r = new Random(31);
            long hash = 0;
            int count = 0;
            for (int i = 0; i < 700; i++) {
                if (r.nextInt(3) > 0 || h.isEmpty()) {
                    h.add(r.nextInt(1000));
                } else {
                    hash = hash * 31 + h.pop();
                    count++;
                }
            }
            while (!h.isEmpty()) {
                hash = hash * 31 + h.pop();
                count++;
            }
            System.out.println(h.getClass().getSimpleName() + " " + count + " " + hash);
        }
        List<List<Integer>> runs = List.of(List.of(1, 5, 9), List.of(), List.of(2, 2, 8, 10), List.of(0));
        record Cursor(int value, int run, int at) {}
        PriorityQueue<Cursor> q =
                new PriorityQueue<>(Comparator.comparingInt(Cursor::value).thenComparingInt(Cursor::run));
        for (int i = 0; i < runs.size(); i++) {
            if (!runs.get(i).isEmpty()) {
                q.add(new Cursor(runs.get(i).get(0), i, 0));
            }
        }
        List<Integer> merged = new ArrayList<>();
        while (!q.isEmpty()) {
            Cursor c = q.poll();
            merged.add(c.value());
            if (c.at() + 1 < runs.get(c.run()).size()) {
                q.add(new Cursor(runs.get(c.run()).get(c.at() + 1), c.run(), c.at() + 1));
            }
        }
        System.out.println(merged);
    }
}
