package conformance.algorithms.huffman;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Huffman codes: tree, canonical table, bit stream round trip. */
@Unikernel(name = "algorithms-huffman")
@Requires(Console.class)
public final class Main {
    sealed interface Node permits Leaf, Branch {
        int weight();
    }

    record Leaf(char symbol, int weight) implements Node {}

    record Branch(Node zero, Node one, int weight) implements Node {}

    static void codes(Node n, String prefix, Map<Character, String> table) {
        if (n instanceof Leaf l) {
            table.put(l.symbol(), prefix.isEmpty() ? "0" : prefix);
        } else if (n instanceof Branch b) {
            codes(b.zero(), prefix + "0", table);
            codes(b.one(), prefix + "1", table);
        }
    }

    static Node tree(String text) {
        Map<Character, Integer> counts = new TreeMap<>();
        for (char c : text.toCharArray()) {
            counts.merge(c, 1, Integer::sum);
        }
        record Ranked(Node node, int rank) {}
        PriorityQueue<Ranked> q = new PriorityQueue<>(
                Comparator.<Ranked>comparingInt(r -> r.node().weight()).thenComparingInt(Ranked::rank));
        int rank = 0;
        for (Map.Entry<Character, Integer> e : counts.entrySet()) {
            q.add(new Ranked(new Leaf(e.getKey(), e.getValue()), rank++));
        }
        while (q.size() > 1) {
            Node a = q.remove().node(), b = q.remove().node();
            q.add(new Ranked(new Branch(a, b, a.weight() + b.weight()), rank++));
        }
        return q.remove().node();
    }

    public static void main(String[] args) {
        for (String text : new String[] {
            "abracadabra",
            "mississippi river",
            "aaaa",
            "the quick brown fox jumps over the lazy dog",
            "\u00e9\u4e2d\u00e9"
        }) {
            Node root = tree(text);
            Map<Character, String> table = new TreeMap<>();
            codes(root, "", table);
            BitSet bits = new BitSet();
            int n = 0;
            for (char c : text.toCharArray()) {
                for (char b : table.get(c).toCharArray()) {
                    bits.set(n++, b == '1');
                }
            }
            StringBuilder decoded = new StringBuilder();
            for (int i = 0; i < n; ) {
                Node node = root;
                if (node instanceof Leaf l) {
                    decoded.append(l.symbol());
                    i++;
                    continue;
                }
                while (node instanceof Branch b) {
                    node = bits.get(i++) ? b.one() : b.zero();
                }
                decoded.append(((Leaf) node).symbol());
            }
            System.out.println(table + " " + n + " bits " + Arrays.toString(bits.toLongArray()) + " "
                    + decoded.toString().equals(text));
        }
    }
}
