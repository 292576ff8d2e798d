package conformance.monitors.elided;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Vector;

/** Monitors that the compiler can do without, beside one of whose owner the program asks. */
@Unikernel(name = "monitors-elided")
@Requires(Console.class)
public final class Main {
    private static final class Lock {
        int times;

        synchronized int enter(int depth) {
            times++;
            return depth == 0 ? held(this) : enter(depth - 1);
        }

        synchronized void fail(int depth) {
            synchronized (this) {
                if (depth == 0) {
                    throw new IllegalStateException("depth reached");
                }
                fail(depth - 1);
            }
        }
    }

    private static final class Local {
        private int sum;

        synchronized void add(int value) {
            sum += value;
        }
    }

    static int held(Object object) {
        return Thread.holdsLock(object) ? 1 : 0;
    }

    static int nested(Lock lock) {
        int result = 0;
        synchronized (lock) {
            for (int i = 0; i < 3; i++) {
                synchronized (lock) {
                    result = 10 * result + held(lock);
                }
                result = 10 * result + held(lock);
            }
        }
        return 10 * result + held(lock);
    }

    static int local(int count) {
        Local local = new Local();
        for (int i = 0; i < count; i++) {
            synchronized (local) {
                local.add(i);
                if (i == 7) {
                    continue;
                }
                local.add(1);
            }
        }
        return local.sum;
    }

    static String unowned(Object object) {
        try {
            object.notifyAll();
            return "notified";
        } catch (IllegalMonitorStateException e) {
            return "not owner";
        }
    }

    public static void main(String[] arguments) {
        Lock lock = new Lock();
        System.out.println(lock.enter(3) + " " + lock.times + " " + held(lock));
        System.out.println(nested(lock));
        try {
            lock.fail(4);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + held(lock) + " " + unowned(lock));
        }
        System.out.println(local(20));
        StringBuffer text = new StringBuffer();
        Vector<Integer> vector = new Vector<>();
        Hashtable<Integer, String> table = new Hashtable<>();
        List<Integer> list = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 50; i++) {
            text.append(i);
            vector.add(i);
            table.put(i, "v" + i);
            list.add(i);
        }
        synchronized (list) {
            System.out.println(list.size() + " " + held(list) + " " + vector.size() + " " + table.size());
        }
        System.out.println(text.length() + " " + unowned(text) + " " + held(vector));
        synchronized (text) {
            System.out.println(unowned(text));
            text.setLength(0);
            System.out.println(unowned(text));
        }
        Lock none = null;
        try {
            synchronized (none) {
                System.out.println("entered");
            }
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        System.out.println(held(lock) + " " + unowned(lock));
    }
}
