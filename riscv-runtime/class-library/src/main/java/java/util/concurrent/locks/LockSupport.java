package java.util.concurrent.locks;

import dev.terrarium.library.Clock;
import dev.terrarium.library.Waiting;
import dev.terrarium.runtime.Deadlock;

/** {@code java.util.concurrent.locks.LockSupport} with the permit of the only thread. */
public class LockSupport {
    private static boolean permit;
    private static Object blocker;

    private LockSupport() {}

    public static void setCurrentBlocker(Object object) {
        blocker = object;
    }

    public static Object getBlocker(Thread thread) {
        return thread == Thread.currentThread() ? blocker : null;
    }

    public static void unpark(Thread thread) {
        if (thread == Thread.currentThread()) {
            permit = true;
        }
    }

    public static void park(Object object) {
        park();
    }

    public static void park() {
        while (!isReleased()) {
            if (!Waiting.giveWay()) {
                Deadlock.report();
            }
        }
    }

    public static void parkNanos(Object object, long nanoseconds) {
        parkNanos(nanoseconds);
    }

    public static void parkNanos(long nanoseconds) {
        long start = Clock.nanoseconds();
        while (nanoseconds > 0 && !isReleased() && Clock.nanoseconds() - start < nanoseconds) {
            Waiting.giveWay();
        }
    }

    public static void parkUntil(Object object, long deadline) {
        parkUntil(deadline);
    }

    public static void parkUntil(long deadline) {
        parkNanos(Math.max(deadline - System.currentTimeMillis(), 0) * 1_000_000);
    }

    static long getThreadId(Thread thread) {
        return thread.getId();
    }

    /** Takes the permit; returns whether there was one, or an interrupt, so that there is no reason to wait. */
    private static boolean isReleased() {
        boolean had = permit;
        permit = false;
        return had || Thread.currentThread().isInterrupted();
    }
}
