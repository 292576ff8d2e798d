package conformance.algorithms.redblack;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A left-leaning red-black tree with generic keys. */
@Unikernel(name = "algorithms-redblack")
@Requires(Console.class)
public final class Main {
    static final class Tree<K extends Comparable<K>, V> {
        private final class Node {
            final K key;
            V value;
            Node left;
            Node right;
            boolean red = true;

            Node(K key, V value) {
                this.key = key;
                this.value = value;
            }
        }

        private Node root;
        private int rotations;

        void put(K key, V value) {
            root = put(root, key, value);
            root.red = false;
        }

        private Node put(Node h, K key, V value) {
            if (h == null) {
                return new Node(key, value);
            }
            int c = key.compareTo(h.key);
            if (c < 0) {
                h.left = put(h.left, key, value);
            } else if (c > 0) {
                h.right = put(h.right, key, value);
            } else {
                h.value = value;
            }
            if (red(h.right) && !red(h.left)) {
                Node x = h.right;
                h.right = x.left;
                x.left = h;
                x.red = h.red;
                h.red = true;
                h = x;
                rotations++;
            }
            if (red(h.left) && red(h.left.left)) {
                Node x = h.left;
                h.left = x.right;
                x.right = h;
                x.red = h.red;
                h.red = true;
                h = x;
                rotations++;
            }
            if (red(h.left) && red(h.right)) {
                h.red = true;
                h.left.red = h.right.red = false;
            }
            return h;
        }

        private boolean red(Node n) {
            return n != null && n.red;
        }

        V get(K key) {
            Node n = root;
            while (n != null) {
                int c = key.compareTo(n.key);
                if (c == 0) {
                    return n.value;
                }
                n = c < 0 ? n.left : n.right;
            }
            return null;
        }

        int height() {
            return height(root);
        }

        private int height(Node n) {
            return n == null ? 0 : 1 + Math.max(height(n.left), height(n.right));
        }
    }

    public static void main(String[] args) {
        Tree<Integer, String> numbers = new Tree<>();
        for (int i = 0; i < 1000; i++) {
            numbers.put(i, "n" + i);
        }
        System.out.println(
                numbers.height() + " " + numbers.rotations + " " + numbers.get(777) + " " + numbers.get(1000));
        Tree<String, Integer> words = new Tree<>();
        for (String w : new String[] {"one", "two", "three", "four", "five", "six", "two"}) {
            Integer old = words.get(w);
            words.put(w, old == null ? w.length() : -old);
        }
        System.out.println(
                words.get("two") + " " + words.get("five") + " " + words.get("seven") + " " + words.height());
    }
}
