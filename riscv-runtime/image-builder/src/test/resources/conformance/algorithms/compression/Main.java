package conformance.algorithms.compression;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Run-length, Huffman and LZ77 coding there and back. */
@Unikernel(name = "algorithms-compression")
@Requires(Console.class)
public final class Main {
    static final class Node {
        final int weight;
        final int symbol;
        final Node zero;
        final Node one;

        Node(int weight, int symbol, Node zero, Node one) {
            this.weight = weight;
            this.symbol = symbol;
            this.zero = zero;
            this.one = one;
        }
    }

    static String[] codes = new String[256];

    static void assign(Node n, String prefix) {
        if (n.symbol >= 0) {
            codes[n.symbol] = prefix;
        } else {
            assign(n.zero, prefix + "0");
            assign(n.one, prefix + "1");
        }
    }

    static Node huffman(String text) {
        int[] counts = new int[256];
        for (char c : text.toCharArray()) {
            counts[c]++;
        }
        Node[] nodes = new Node[256];
        int n = 0;
        for (int i = 0; i < 256; i++) {
            if (counts[i] > 0) {
                nodes[n++] = new Node(counts[i], i, null, null);
            }
        }
        while (n > 1) {
            for (int round = 0; round < 2; round++) {
                int least = n - 1 - round;
                for (int i = n - 2 - round; i >= 0; i--) {
                    if (nodes[i].weight < nodes[least].weight) {
                        least = i;
                    }
                }
                Node t = nodes[least];
                nodes[least] = nodes[n - 1 - round];
                nodes[n - 1 - round] = t;
            }
            nodes[n - 2] = new Node(nodes[n - 1].weight + nodes[n - 2].weight, -1, nodes[n - 1], nodes[n - 2]);
            n--;
        }
        return nodes[0];
    }

    public static void main(String[] args) {
        String text = "she sells sea shells by the sea shore, the shells she sells are sea shells for sure";
        Node root = huffman(text);
        assign(root, "");
        StringBuilder bits = new StringBuilder();
        for (char c : text.toCharArray()) {
            bits.append(codes[c]);
        }
        System.out.println(bits.length() + " " + codes['s'] + " " + codes['e'] + " "
                + bits.toString().hashCode());
        StringBuilder back = new StringBuilder();
        Node at = root;
        for (int i = 0; i < bits.length(); i++) {
            at = bits.charAt(i) == '0' ? at.zero : at.one;
            if (at.symbol >= 0) {
                back.append((char) at.symbol);
                at = root;
            }
        }
        System.out.println(back.toString().equals(text));
        StringBuilder lz = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int best = 0;
            int from = 0;
            for (int j = 0; j < i; j++) {
                int k = 0;
                while (i + k < text.length() && text.charAt(j + k) == text.charAt(i + k)) {
                    k++;
                }
                if (k > best) {
                    best = k;
                    from = i - j;
                }
            }
            if (best > 3) {
                lz.append('<').append(from).append(',').append(best).append('>');
                i += best;
            } else {
                lz.append(text.charAt(i++));
            }
        }
        System.out.println(lz);
    }
}
