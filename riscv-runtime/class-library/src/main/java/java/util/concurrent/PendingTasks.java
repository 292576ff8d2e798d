package java.util.concurrent;

import dev.terrarium.library.Waiting;

/**
 * The tasks of all pools that have not begun, in the order in which they came. The only thread runs them when it waits:
 * for one of them, for what one of them completes or releases, or for time to pass.
 */
final class PendingTasks extends Waiting.Work {
    private static ForkJoinTask<?> first;
    private static ForkJoinTask<?> last;
    private static boolean added;

    private PendingTasks() {}

    static void add(ForkJoinTask<?> task) {
        if (!added) {
            added = true;
            Waiting.add(new PendingTasks());
        }
        task.before = last;
        if (last == null) {
            first = task;
        } else {
            last.after = task;
        }
        last = task;
        task.isPending = true;
    }

    /** Takes a task out; returns whether it was in. */
    static boolean remove(ForkJoinTask<?> task) {
        if (!task.isPending) {
            return false;
        }
        if (task.before == null) {
            first = task.after;
        } else {
            task.before.after = task.after;
        }
        if (task.after == null) {
            last = task.before;
        } else {
            task.after.before = task.before;
        }
        task.before = null;
        task.after = null;
        task.isPending = false;
        return true;
    }

    /** Returns the next task that a task's pool has, in the order of coming; null if there is none. */
    static ForkJoinTask<?> firstOf(ForkJoinPool pool) {
        ForkJoinTask<?> task = first;
        while (task != null && task.pool != pool) {
            task = task.after;
        }
        return task;
    }

    static int count(ForkJoinPool pool) {
        int count = 0;
        for (ForkJoinTask<?> task = first; task != null; task = task.after) {
            count += task.pool == pool ? 1 : 0;
        }
        return count;
    }

    /** Runs the task that came first, if there is any; returns whether there was. */
    static boolean runFirst() {
        ForkJoinTask<?> task = first;
        if (task == null) {
            return false;
        }
        remove(task);
        task.doExec();
        return true;
    }

    @Override
    public boolean run() {
        return runFirst();
    }

    /** A task may wait for others. */
    @Override
    protected boolean isReentrant() {
        return true;
    }
}
