package java.lang;

import java.util.Objects;

/** {@code java.lang.ThreadGroup} of at most one thread that runs. */
public class ThreadGroup implements Thread.UncaughtExceptionHandler {
    /** The group of the thread that runs from the start. */
    static final ThreadGroup MAIN = new ThreadGroup("main", new ThreadGroup());

    /** Whether the program has made groups. */
    private static boolean others;

    private final ThreadGroup parent;
    private final String name;
    private int maxPriority = Thread.MAX_PRIORITY;
    private boolean daemon;

    /** Makes the group of all. */
    private ThreadGroup() {
        this.parent = null;
        this.name = "system";
    }

    private ThreadGroup(String name, ThreadGroup parent) {
        this.parent = parent;
        this.name = name;
    }

    public ThreadGroup(String name) {
        this(Thread.currentThread().getThreadGroup(), name);
    }

    public ThreadGroup(ThreadGroup parent, String name) {
        this(name, Objects.requireNonNull(parent));
        others = true;
        this.maxPriority = parent.maxPriority;
        this.daemon = parent.daemon;
    }

    public final String getName() {
        return name;
    }

    public final ThreadGroup getParent() {
        return parent;
    }

    public final int getMaxPriority() {
        return maxPriority;
    }

    public final void setMaxPriority(int priority) {
        if (priority >= Thread.MIN_PRIORITY && priority <= Thread.MAX_PRIORITY) {
            maxPriority = parent == null ? priority : Math.min(priority, parent.maxPriority);
        }
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean on) {
        daemon = on;
    }

    public boolean isDestroyed() {
        return false;
    }

    public final boolean parentOf(ThreadGroup other) {
        for (ThreadGroup group = other; group != null; group = group.parent) {
            if (group == this) {
                return true;
            }
        }
        return false;
    }

    public final void checkAccess() {}

    public int activeCount() {
        return parentOf(Thread.currentThread().getThreadGroup()) ? 1 : 0;
    }

    public int enumerate(Thread[] threads) {
        if (activeCount() == 0 || threads.length == 0) {
            return 0;
        }
        threads[0] = Thread.currentThread();
        return 1;
    }

    public final void interrupt() {
        if (activeCount() > 0) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leaves it to a group above that is of another class, to the default handler, or else reports the exception. */
    @Override
    public void uncaughtException(Thread thread, Throwable exception) {
        for (ThreadGroup group = parent; others && group != null; group = group.parent) {
            if (group.getClass() != ThreadGroup.class) {
                group.uncaughtException(thread, exception);
                return;
            }
        }
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        if (handler != null) {
            handler.uncaughtException(thread, exception);
        } else if (!(exception instanceof ThreadDeath)) {
            System.err.print(heading(thread.getName()));
            exception.printStackTrace();
        }
    }

    /** Needs no concatenation in an image whose only thread keeps its name. */
    private static String heading(String name) {
        return name == Thread.MAIN_NAME
                ? "Exception in thread \"" + Thread.MAIN_NAME + "\" "
                : "Exception in thread \"" + name + "\" ";
    }

    @Override
    public String toString() {
        return getClass().getName() + "[name=" + name + ",maxpri=" + maxPriority + "]";
    }
}
