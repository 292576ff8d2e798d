package java.lang;

import dev.terrarium.library.Clock;
import dev.terrarium.library.Waiting;
import dev.terrarium.runtime.Monitors;
import dev.terrarium.runtime.Unsupported;
import java.util.Objects;

/**
 * {@code java.lang.Thread} where one thread runs. Others can be made, and registered as shutdown hooks, which the first
 * runs when the machine ends; starting one is an error of the build.
 */
public class Thread implements Runnable {
    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    static final String MAIN_NAME = "main";

    private static final Thread MAIN = new Thread(ThreadGroup.MAIN);
    private static Thread current = MAIN;
    private static int unnamed;
    private static long lastId = MAIN.id;
    private static UncaughtExceptionHandler defaultHandler;

    /** What {@code Striped64} spreads threads by; it finds this by its name. */
    int threadLocalRandomProbe = 1;

    private final Runnable target;
    private final long id;
    private ThreadGroup group;
    private String name;
    private int priority = NORM_PRIORITY;
    private boolean daemon;
    private boolean interrupted;
    private State state = State.NEW;
    private UncaughtExceptionHandler handler;
    private ClassLoader contextClassLoader;

    /** What becomes of a thread. */
    public enum State {
        NEW,
        RUNNABLE,
        BLOCKED,
        WAITING,
        TIMED_WAITING,
        TERMINATED
    }

    /** Is told of exceptions that a thread does not catch. */
    @FunctionalInterface
    public interface UncaughtExceptionHandler {
        void uncaughtException(Thread thread, Throwable exception);
    }

    /** Makes the thread that runs from the start. */
    private Thread(ThreadGroup group) {
        this.target = null;
        this.id = 1;
        this.group = group;
        this.name = MAIN_NAME;
        this.state = State.RUNNABLE;
    }

    public Thread() {
        this(null, null, nextName(), 0);
    }

    public Thread(Runnable target) {
        this(null, target, nextName(), 0);
    }

    public Thread(ThreadGroup group, Runnable target) {
        this(group, target, nextName(), 0);
    }

    public Thread(String name) {
        this(null, null, name, 0);
    }

    public Thread(ThreadGroup group, String name) {
        this(group, null, name, 0);
    }

    public Thread(Runnable target, String name) {
        this(null, target, name, 0);
    }

    public Thread(ThreadGroup group, Runnable target, String name) {
        this(group, target, name, 0);
    }

    public Thread(ThreadGroup group, Runnable target, String name, long stackSize) {
        this(group, target, name, stackSize, true);
    }

    public Thread(ThreadGroup group, Runnable target, String name, long stackSize, boolean inheritThreadLocals) {
        if (name == null) {
            throw new NullPointerException("name cannot be null");
        }
        Thread parent = currentThread();
        lastId++;
        this.id = lastId;
        this.target = target;
        this.name = name;
        this.group = group == null ? parent.group : group;
        this.daemon = parent.daemon;
        this.priority = Math.min(parent.priority, this.group.getMaxPriority());
        this.contextClassLoader = parent.contextClassLoader;
    }

    private static String nextName() {
        return "Thread-" + unnamed++;
    }

    public static Thread currentThread() {
        return current;
    }

    public static void yield() {
        Waiting.giveWay();
    }

    public static void onSpinWait() {
        Waiting.giveWay();
    }

    public static void sleep(long milliseconds) throws InterruptedException {
        sleep(milliseconds, 0);
    }

    /** Polls the clock, once the work of others is done. */
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
        long limit = Long.MAX_VALUE / 1_000_000 - 1;
        Waiting.until(start, Math.min(milliseconds, limit) * 1_000_000 + nanoseconds);
    }

    public static boolean interrupted() {
        Thread thread = currentThread();
        boolean was = thread.interrupted;
        thread.interrupted = false;
        return was;
    }

    public static boolean holdsLock(Object object) {
        return Monitors.isOwned(Objects.requireNonNull(object));
    }

    public static int activeCount() {
        return currentThread().group.activeCount();
    }

    public static int enumerate(Thread[] threads) {
        return currentThread().group.enumerate(threads);
    }

    public static void dumpStack() {
        new Exception("Stack trace").printStackTrace();
    }

    public static void setDefaultUncaughtExceptionHandler(UncaughtExceptionHandler newHandler) {
        defaultHandler = newHandler;
    }

    public static UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
        return defaultHandler;
    }

    /** Needs a scheduler. */
    public void start() {
        Unsupported.inImage("A thread is started, but an image has one thread: call the task's run() instead, or give"
                + " the task to a ForkJoinPool, such as Executors.newWorkStealingPool(), whose tasks run when that thread"
                + " waits for them");
    }

    @Override
    public void run() {
        if (target != null) {
            target.run();
        }
    }

    /** Runs this in place of the thread that calls, and hands on what it throws. */
    void runInPlace() {
        Thread caller = current;
        current = this;
        state = State.RUNNABLE;
        try {
            run();
        } catch (Throwable exception) {
            getUncaughtExceptionHandler().uncaughtException(this, exception);
        }
        state = State.TERMINATED;
        current = caller;
    }

    public void interrupt() {
        interrupted = true;
    }

    public boolean isInterrupted() {
        return interrupted;
    }

    public final boolean isAlive() {
        return state == State.RUNNABLE;
    }

    public State getState() {
        return state;
    }

    public final void join() throws InterruptedException {
        join(0);
    }

    /** Waits in vain if the thread is alive: it is this one. */
    public final void join(long milliseconds) throws InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (isAlive()) {
            Waiting.idle(milliseconds);
        }
    }

    public final void join(long milliseconds, int nanoseconds) throws InterruptedException {
        if (nanoseconds < 0 || nanoseconds > 999_999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        join(nanoseconds > 0 && milliseconds < Long.MAX_VALUE ? milliseconds + 1 : milliseconds);
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean on) {
        if (isAlive()) {
            throw new IllegalThreadStateException();
        }
        daemon = on;
    }

    public final String getName() {
        return name;
    }

    public final void setName(String newName) {
        if (newName == null) {
            throw new NullPointerException("name cannot be null");
        }
        name = newName;
    }

    public long getId() {
        return id;
    }

    public final int getPriority() {
        return priority;
    }

    public final void setPriority(int newPriority) {
        if (newPriority < MIN_PRIORITY || newPriority > MAX_PRIORITY) {
            throw new IllegalArgumentException();
        }
        priority = Math.min(newPriority, group.getMaxPriority());
    }

    /** The group, or null when the thread has ended. */
    public final ThreadGroup getThreadGroup() {
        return state == State.TERMINATED ? null : group;
    }

    public final void checkAccess() {}

    public ClassLoader getContextClassLoader() {
        return contextClassLoader == null ? ClassLoader.getSystemClassLoader() : contextClassLoader;
    }

    public void setContextClassLoader(ClassLoader loader) {
        contextClassLoader = loader;
    }

    /** The calls that led here, this one included, as on a JVM; none for a thread that does not run. */
    public StackTraceElement[] getStackTrace() {
        return this == current ? new Exception().getStackTrace() : new StackTraceElement[0];
    }

    public UncaughtExceptionHandler getUncaughtExceptionHandler() {
        return handler == null ? group : handler;
    }

    public void setUncaughtExceptionHandler(UncaughtExceptionHandler newHandler) {
        handler = newHandler;
    }

    @Override
    protected Object clone() throws CloneNotSupportedException {
        throw new CloneNotSupportedException();
    }

    @Override
    public String toString() {
        return "Thread[" + name + "," + priority + "," + (getThreadGroup() == null ? "" : group.getName()) + "]";
    }
}
