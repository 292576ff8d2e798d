package conformance.folding.heap;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Objects made by initialisers, read and changed when the program runs. */
@Unikernel(name = "folding-heap")
@Requires(Console.class)
public final class Main {
    static final class Node {
        int v;
        Node next;
        final long[] data;
        Object any;

        Node(int v, Node next) {
            this.v = v;
            this.next = next;
            data = new long[] {v, (long) v << 40, -v};
            any = v % 2 == 0 ? Integer.valueOf(v) : "odd" + v;
        }
    }

    static final Node LIST = new Node(1, new Node(2, new Node(3, null)));
    static final Node[] TABLE = {LIST, LIST.next, LIST, null};
    static final byte[] BYTES = {1, -1, 127, -128};
    static final char[][] CHARS = {"abc".toCharArray(), {}, "\u20ac".toCharArray()};
    static final double[] DOUBLES = {0.1, -0.0, Double.NaN, 1e300};
    static final boolean[] FLAGS = {true, false, true};
    static int counter = 100;
    static long wide = -1L << 50;
    static float single = 1.25f;

    public static void main(String[] args) {
        for (int round = 0; round < 2; round++) {
            for (Node n = LIST; n != null; n = n.next) {
                System.out.println(n.v + " " + n.data[1] + " " + n.data.length + " " + n.any);
                n.v += 10;
                n.data[1]++;
                n.any = n;
                n.any = "changed";
            }
            TABLE[0].next.next = new Node(9, null);
            System.out.println((TABLE[0] == TABLE[2]) + " " + TABLE[1].v + " " + TABLE[3] + " " + BYTES[3]-- + " "
                    + new String(CHARS[0]) + CHARS[1].length + CHARS[2][0] + " " + Double.doubleToLongBits(DOUBLES[1])
                    + " " + FLAGS[1] + FLAGS[2]);
            CHARS[0][1]++;
            FLAGS[1] ^= true;
            counter++;
            wide >>= 1;
            single *= 3;
            System.out.println(counter + " " + wide + " " + Float.floatToIntBits(single));
        }
    }
}
