package java.lang;

import dev.terrarium.library.Clock;

/** The only thread there is. Without a scheduler no other can be made: what a program asks for is not here. */
public class Thread implements Runnable {
    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    private static final Thread MAIN = new Thread();

    private String name = "main";
    private boolean interrupted;

    private Thread() {}

    public static Thread currentThread() {
        return MAIN;
    }

    public static void yield() {}

    public static void onSpinWait() {}

    public static void sleep(long milliseconds) throws InterruptedException {
        sleep(milliseconds, 0);
    }

    /** Polls the clock: there is nothing else to do meanwhile. */
    public static void sleep(long milliseconds, int nanoseconds) throws InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanoseconds < 0 || nanoseconds > 999_999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        if (interrupted()) {
            throw new InterruptedException("sleep interrupted");
        }
        long start = Clock.nanoseconds();
        long length = milliseconds * 1_000_000 + nanoseconds;
        while (Clock.nanoseconds() - start < length) {
            onSpinWait();
        }
    }

    public static boolean interrupted() {
        boolean was = MAIN.interrupted;
        MAIN.interrupted = false;
        return was;
    }

    @Override
    public void run() {}

    public void interrupt() {
        interrupted = true;
    }

    public boolean isInterrupted() {
        return interrupted;
    }

    public final boolean isAlive() {
        return true;
    }

    public final boolean isDaemon() {
        return false;
    }

    public final String getName() {
        return name;
    }

    public final void setName(String newName) {
        name = newName;
    }

    public long getId() {
        return 1;
    }

    public final int getPriority() {
        return NORM_PRIORITY;
    }

    public StackTraceElement[] getStackTrace() {
        return new StackTraceElement[0];
    }

    @Override
    public String toString() {
        return "Thread[" + name + "," + NORM_PRIORITY + ",main]";
    }
}
