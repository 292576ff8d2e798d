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
        if (mustWait()) {
            Deadlock.report();
        }
    }

    public static void parkNanos(Object object, long nanoseconds) {
        parkNanos(nanoseconds);
    }

    public static void parkNanos(long nanoseconds) {
        if (nanoseconds > 0 && mustWait()) {
            Waiting.until(Clock.nanoseconds(), nanoseconds);
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

    /** Takes the permit; returns whether there was none, nor an interrupt, so that there is reason to wait. */
    private static boolean mustWait() {
        boolean had = permit;
        permit = false;
        if (had || Thread.currentThread().isInterrupted()) {
            return false;
        }
        Waiting.giveWay();
        boolean given = permit;
        permit = false;
        return !given;
    }
}
