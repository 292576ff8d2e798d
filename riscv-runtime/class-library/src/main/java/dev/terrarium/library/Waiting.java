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

    /** Something to be done now and then. */
    public abstract static class Work {
        private Work next;
        private boolean busy;

        /**
         * Does what there is to be done.
         *
         * @return whether there was anything
         */
        public abstract boolean run();

        /** Whether this work can be done while it waits itself for more of its kind. */
        protected boolean isReentrant() {
            return false;
        }

        private boolean runOnce() {
            if (busy && !isReentrant()) {
                return false;
            }
            boolean outermost = !busy;
            busy = true;
            try {
                return run();
            } finally {
                busy = busy && !outermost;
            }
        }
    }

    private Waiting() {}

    /** Adds work, to be done from now on. */
    public static void add(Work work) {
        work.next = first;
        first = work;
    }

    /**
     * Does the work of others once. What that work waits for is left to the next time, unless it is {@linkplain
     * Work#isReentrant reentrant}.
     *
     * @return whether there was any
     */
    public static boolean giveWay() {
        boolean worked = false;
        for (Work work = first; work != null; work = work.next) {
            worked |= work.runOnce();
        }
        return worked;
    }

    /** Collects garbage, and does the work that comes of it. */
    public static void collect() {
        Collector.collect();
        giveWay();
    }

    /** Does the work of others until so many nanoseconds have passed since a time, once at least. */
    public static void until(long start, long nanoseconds) {
        do {
            giveWay();
        } while (Clock.nanoseconds() - start < nanoseconds);
    }

    /**
     * Does the work of others and lets time pass.
     *
     * @param milliseconds how long; 0 until others have worked, which is a deadlock where there is nobody
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
        if (!giveWay()) {
            Deadlock.report();
        }
    }
}
