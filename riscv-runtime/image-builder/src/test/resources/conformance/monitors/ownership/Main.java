package conformance.monitors.ownership;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Who owns a monitor, whichever way it is left. */
@Unikernel(name = "monitors-ownership")
@Requires(Console.class)
public final class Main {
    private final int[] counts = new int[2];

    static synchronized int staticMethod(int i) {
        if (i > 3) {
            throw new IllegalStateException("more than three: " + i);
        }
        return Thread.holdsLock(Main.class) ? i : -1;
    }

    synchronized boolean method(int depth) {
        counts[0]++;
        return depth == 0 ? Thread.holdsLock(this) : method(depth - 1);
    }

    synchronized void fails(int depth) {
        if (depth == 0) {
            int[] none = null;
            counts[1] += none.length;
        }
        fails(depth - 1);
    }

    static String block(Object first, Object second) {
        for (int i = 0; ; i++) {
            synchronized (first) {
                if (i == 2) {
                    return "returned " + Thread.holdsLock(first);
                }
                synchronized (second) {
                    if (i == 1) {
                        continue;
                    }
                }
                if (Thread.holdsLock(second)) {
                    break;
                }
            }
        }
        return "broken";
    }

    public static void main(String[] args) {
        Main main = new Main();
        System.out.println(staticMethod(2) + " " + Thread.holdsLock(Main.class));
        try {
            staticMethod(5);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + Thread.holdsLock(Main.class));
        }
        System.out.println(main.method(20) + " " + Thread.holdsLock(main) + main.counts[0]);
        try {
            main.fails(4);
        } catch (NullPointerException e) {
            System.out.println("null " + Thread.holdsLock(main));
        }
        Object first = new Object();
        Object second = "second";
        System.out.println(block(first, second) + " " + Thread.holdsLock(first) + Thread.holdsLock(second));
        System.out.println(block(first, first) + " " + Thread.holdsLock(first));
        synchronized (first) {
            synchronized (first) {
                System.out.println(Thread.holdsLock(first));
            }
            System.out.println(Thread.holdsLock(first) + " " + Thread.holdsLock(second));
        }
        System.out.println(Thread.holdsLock(first));
        try {
            synchronized (args.length == 0 ? null : first) {
                System.out.println("not here");
            }
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        try {
            Thread.holdsLock(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        StringBuffer buffer = new StringBuffer("x");
        synchronized (buffer) {
            buffer.append(Thread.holdsLock(buffer)).insert(0, 5).reverse();
        }
        System.out.println(buffer + " " + Thread.holdsLock(buffer));
    }
}
