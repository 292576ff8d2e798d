package conformance.initialization.arraysofstatics;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Tables made by static initialisers: computed, nested, shared and changed later. */
@Unikernel(name = "initialization-arraysofstatics")
@Requires(Console.class)
public final class Main {
    static final int N = 20;
    static final long[] FACTORIALS = new long[N + 1];
    static final int[][] BINOMIALS = new int[N][];
    static final String[] NAMES;
    static final Object[] MIXED = {1, "two", 3L, new int[] {4}, null, FACTORIALS};
    static final Node RING = new Node(3);

    static final class Node {
        final int v;
        Node next;

        Node(int n) {
            v = n;
            next = n == 0 ? this : new Node(n - 1);
        }
    }

    static {
        FACTORIALS[0] = 1;
        for (int i = 1; i <= N; i++) {
            FACTORIALS[i] = FACTORIALS[i - 1] * i;
        }
        for (int i = 0; i < N; i++) {
            BINOMIALS[i] = new int[i + 1];
            BINOMIALS[i][0] = BINOMIALS[i][i] = 1;
            for (int j = 1; j < i; j++) {
                BINOMIALS[i][j] = BINOMIALS[i - 1][j - 1] + BINOMIALS[i - 1][j];
            }
        }
        String[] names = {"zero", "one", "two"};
        NAMES = names.clone();
        names[0] = "changed";
        RING.next.next.next.next = RING;
    }

    public static void main(String[] args) {
        System.out.println(FACTORIALS[20] + " " + BINOMIALS[19][9] + " " + NAMES[0] + " " + ((long[]) MIXED[5])[5] + " "
                + ((int[]) MIXED[3])[0] + MIXED[1] + MIXED[4]);
        int sum = 0;
        Node n = RING;
        for (int i = 0; i < 10; i++) {
            sum = sum * 10 + n.v;
            n = n.next;
        }
        System.out.println(sum);
        FACTORIALS[5] = -1;
        NAMES[1] += "!";
        BINOMIALS[3] = new int[] {7};
        System.out.println(((long[]) MIXED[5])[5] + NAMES[1] + BINOMIALS[3][0]);
    }
}
