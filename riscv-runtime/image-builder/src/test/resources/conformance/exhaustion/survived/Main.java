package conformance.exhaustion.survived;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A program goes on after it ran out of memory or stack. */
@Unikernel(name = "exhaustion-survived")
@Requires(Console.class)
public final class Main {
    static int depth;

    static int sink(long a, long b, double c) {
        depth++;
        return sink(b, a + 1, c * 2) + (int) c;
    }

    static Object[] keep() {
        Object[] list = null;
        while (true) {
            Object[] next = new Object[100000];
            next[0] = list;
            list = next;
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            depth = 0;
            try {
                System.out.println(sink(i, 2, 3));
            } catch (StackOverflowError e) {
                System.out.println("stack " + (depth > 100));
            } finally {
                System.out.println("finally " + i);
            }
        }
        try {
            System.out.println(keep().length);
        } catch (OutOfMemoryError e) {
            System.out.println("memory");
        }
        System.out.println("after " + new StringBuilder("end").reverse());
    }
}
