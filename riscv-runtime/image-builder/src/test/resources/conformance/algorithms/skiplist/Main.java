package conformance.algorithms.skiplist;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/** A skip list with seeded levels, compared with TreeMap over many operations. */
@Unikernel(name = "algorithms-skiplist")
@Requires(Console.class)
public final class Main {
    private static final class Node {
        final int key;
        int value;
        final Node[] next;

        Node(int key, int value, int level) {
            this.key = key;
            this.value = value;
            next = new Node[level];
        }
    }

    private final Node head = new Node(Integer.MIN_VALUE, 0, 12);
    private final Random random = new Random(11);
    private int size;

    private Node[] before(int key) {
        Node[] b = new Node[12];
        Node n = head;
        for (int l = 11; l >= 0; l--) {
            while (n.next[l] != null && n.next[l].key < key) {
                n = n.next[l];
            }
            b[l] = n;
        }
        return b;
    }

    Integer get(int key) {
        Node n = before(key)[0].next[0];
        return n != null && n.key == key ? n.value : null;
    }

    void put(int key, int value) {
        Node[] b = before(key);
        Node n = b[0].next[0];
        if (n != null && n.key == key) {
            n.value = value;
            return;
        }
        int level = 1;
        while (level < 12 && random.nextBoolean()) {
            level++;
        }
        n = new Node(key, value, level);
        for (int l = 0; l < level; l++) {
            n.next[l] = b[l].next[l];
            b[l].next[l] = n;
        }
        size++;
    }

    boolean remove(int key) {
        Node[] b = before(key);
        Node n = b[0].next[0];
        if (n == null || n.key != key) {
            return false;
        }
        for (int l = 0; l < n.next.length; l++) {
            b[l].next[l] = n.next[l];
        }
        size--;
        return true;
    }

    public static void main(String[] args) {
        Main s = new Main();
        TreeMap<Integer, Integer> t = new TreeMap<>();
        Random r = new Random(5);
        int differences = 0;
        for (int i = 0; i < 1500; i++) {
            int k = r.nextInt(300);
            switch (r.nextInt(3)) {
                case 0 -> {
                    s.put(k, i);
                    t.put(k, i);
                }
                case 1 -> {
                    if (s.remove(k) != (t.remove(k) != null)) {
                        differences++;
                    }
                }
                default -> {
                    if (!Objects.equals(s.get(k), t.get(k))) {
                        differences++;
                    }
                }
            }
            if (s.size != t.size()) {
                differences++;
            }
        }
        System.out.println(differences + " " + s.size);
        StringBuilder b = new StringBuilder();
        for (Node n = s.head.next[0]; n != null; n = n.next[0]) {
            b.append(n.key).append('=').append(n.value).append(", ");
        }
        System.out.println(("{" + b).equals(t.toString().replace("}", ", ")));
        int[] levels = new int[12];
        for (Node n = s.head.next[0]; n != null; n = n.next[0]) {
            levels[n.next.length - 1]++;
        }
        System.out.println(Arrays.toString(levels));
    }
}
