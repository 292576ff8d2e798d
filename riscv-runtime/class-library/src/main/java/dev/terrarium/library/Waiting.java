package dev.terrarium.library;

import dev.terrarium.runtime.Collector;
import dev.terrarium.runtime.Deadlock;

/**
 * What the only thread does while it has to wait: work that on other machines a daemon thread does, and letting time pass.
 *
 * <p>Such work is done where the program says itself that it waits or yields, or asks to collect garbage; never in the
 * middle of an allocation, where the program's own data may be half changed.
 */
public final class Waiting {
    private static Work first;
    private static boolean working;

    /** Something to be done now and then. */
    public abstract static class Work {
        private Work next;

        /** Does what there is to be done. */
        public abstract void run();
    }

    private Waiting() {}

    /** Adds work, to be done from now on. */
    public static void add(Work work) {
        work.next = first;
        first = work;
    }

    /** Does the work of others. What that work waits for is left to the next time. */
    public static void giveWay() {
        if (first == null || working) {
            return;
        }
        working = true;
        try {
            for (Work work = first; work != null; work = work.next) {
                work.run();
            }
        } finally {
            working = false;
        }
    }

    /** Collects garbage, and does the work that comes of it. */
    public static void collect() {
        Collector.collect();
        giveWay();
    }

    /** Does the work of others, and then polls the clock until so many nanoseconds have passed since a time. */
    public static void until(long start, long nanoseconds) {
        giveWay();
        while (Clock.nanoseconds() - start < nanoseconds) {
            continue;
        }
    }

    /**
     * Does the work of others and then lets time pass.
     *
     * @param milliseconds how long; 0 for ever, which is a deadlock where there is no other thread
     * @throws InterruptedException if the thread has been interrupted
     */
    public static void idle(long milliseconds) throws InterruptedException {
        if (milliseconds != 0) {
            Thread.sleep(milliseconds);
            return;
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Deadlock.report();
    }
}
