package conformance.collection.freshreferences;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;

/** Fresh objects compared, kept and linked across the allocation of others, which may collect: identities, hash codes, old objects that refer to young ones. */
@Unikernel(name = "collection-freshreferences")
@Requires(Console.class)
public final class Main {
    static final class Node {
        Node next;
        Object payload;
        final int id;

        Node(int id, Node next) {
            this.id = id;
            this.next = next;
        }
    }

    static Object[] kept = new Object[8];

    static boolean same(Object a, Object b) {
        return a == b;
    }

    static int compared(int n) {
        int equal = 0;
        for (int i = 0; i < n; i++) {
            double[] x = {1, 2, n, 10};
            double[] y = {0, n};
            Object o = new Object();
            int[] z = new int[i % 5];
            equal += same(x, y) ? 1 : 0;
            equal += x == (Object) y ? 1 : 0;
            equal += o == (Object) z || o == (Object) x ? 1 : 0;
            equal += x.equals(y) || Arrays.equals(x, y) ? 1 : 0;
            kept[i & 7] = i % 3 == 0 ? x : i % 3 == 1 ? y : o;
            equal += kept[i & 7] == z ? 1 : 0;
        }
        return equal;
    }

    static long linked(int n) {
        Node head = null;
        Node first = new Node(-1, null);
        for (int i = 0; i < n; i++) {
            Node fresh = new Node(i, head);
            String text = "p" + i;
            fresh.payload = text;
            Node other = new Node(i + 1000, null);
            first.next = other;
            other.payload = fresh;
            if (fresh == other || other == first.payload) {
                return -1;
            }
            first.payload = other;
            head = i % 7 == 0 ? other : fresh;
            head.next = i % 7 == 0 ? fresh : fresh.next;
        }
        long sum = 0;
        for (Node node = head; node != null; node = node.next) {
            sum = sum * 31 + node.id + (node.payload instanceof String s ? s.length() : ((Node) node.payload).id);
        }
        return sum;
    }

    static String identities(int n) {
        IdentityHashMap<Object, Integer> map = new IdentityHashMap<>();
        Object[] all = new Object[n];
        int[] hashes = new int[n];
        for (int i = 0; i < n; i++) {
            Object o = i % 2 == 0 ? new Object() : new StringBuilder("b").append(i);
            hashes[i] = System.identityHashCode(o);
            map.put(o, i);
            all[i] = o;
        }
        int found = 0, stable = 0;
        for (int i = 0; i < n; i++) {
            found += map.get(all[i]) == i ? 1 : 0;
            stable += System.identityHashCode(all[i]) == hashes[i] ? 1 : 0;
        }
        return found + " " + stable + " " + map.containsKey(new Object());
    }

    static int nested(int n) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Integer> a = new ArrayList<>(), b = new LinkedList<>();
            a.add(i + 1000);
            b.add(i + 2000);
            if (a == b || a.get(0) == (Object) b.get(0)) {
                return -1;
            }
            lists.add(i % 2 == 0 ? a : b);
            lists.get(i / 2).add(new String("x" + i).length());
        }
        int sum = 0;
        for (List<Integer> list : lists) {
            for (int v : list) {
                sum += v;
            }
        }
        return sum;
    }

    public static void main(String[] args) {
        System.out.println(compared(60));
        System.out.println(linked(80));
        System.out.println(identities(40));
        System.out.println(nested(50));
        Object a = new Object(), b = new Object();
        Object[] pair = {a, b, a};
        System.out.println((a == b) + " " + (pair[0] == pair[2]) + " " + (pair[0] == pair[1]) + " " + a.equals(b) + " "
                + Objects.equals(pair[2], a));
    }
}
