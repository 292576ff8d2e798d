package conformance.exhaustion.recovery;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** StackOverflowError and OutOfMemoryError are caught, and the program goes on. */
@Unikernel(name = "exhaustion-recovery")
@Requires(Console.class)
public final class Main {
    static int depth;

    static int deep(int n) {
        depth++;
        return n == -1 ? 0 : deep(n + 1) + 1;
    }

    static long wide(long a, double b, Object c, int[] d) {
        depth++;
        try {
            return wide(a + 1, b * 2, c, d) + d.length;
        } finally {
            depth--;
        }
    }

    static class Chain {
        Chain next;

        @Override
        public String toString() {
            return "c" + next;
        }
    }

    static class Cyclic {
        Object o;

        @Override
        public int hashCode() {
            return Objects.hash(o);
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            depth = 0;
            try {
                deep(0);
            } catch (StackOverflowError e) {
                System.out.println("overflow " + (depth > 500) + " " + e.getMessage());
            }
        }
        depth = 0;
        try {
            wide(1, 2, "c", new int[3]);
        } catch (StackOverflowError e) {
            System.out.println("wide " + depth);
        }
        Chain c = new Chain();
        c.next = c;
        try {
            System.out.println(c.toString().length());
        } catch (StackOverflowError e) {
            System.out.println("cyclic text");
        }
        Cyclic h = new Cyclic();
        h.o = h;
        try {
            System.out.println(h.hashCode());
        } catch (StackOverflowError e) {
            System.out.println("cyclic hash");
        }
        List<Object> l = new ArrayList<>();
        l.add(l);
        System.out.println(l + " " + l.size());
        try {
            System.out.println(l.hashCode());
        } catch (StackOverflowError e) {
            System.out.println("cyclic list");
        }
        for (int n : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 1}) {
            try {
                System.out.println(new long[n].length);
            } catch (OutOfMemoryError e) {
                System.out.println("memory");
            }
        }
        try {
            System.out.println(new int[1 << 20][1 << 20].length);
        } catch (OutOfMemoryError e) {
            System.out.println("memory 2");
        }
        try {
            int[] negative = new int[depth - 1];
            System.out.println(negative.length);
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(new int[2][-3].length);
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            b.append(i);
        }
        System.out.println(b + " " + deepSum(200));
    }

    static int deepSum(int n) {
        return n == 0 ? 0 : n + deepSum(n - 1);
    }
}
