package java.util.concurrent;

import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;

/**
 * {@code java.util.concurrent.ForkJoinTask} where one thread runs: a task that is forked waits until that thread joins
 * it, or waits for something else, and then runs in place.
 */
public abstract class ForkJoinTask<V> implements Future<V>, Serializable {
    private static final long serialVersionUID = 1;

    /** The sign bit, so that a task is done if its status is negative. */
    private static final int DONE = 1 << 31;

    private static final int ABNORMAL = 1 << 16;
    private static final int THROWN = 1 << 17;
    private static final int TAG = 0xFFFF;

    /** {@link CountedCompleter} reads it. */
    volatile int status;

    // The place among the tasks that wait to be run.
    ForkJoinTask<?> before;
    ForkJoinTask<?> after;
    boolean isPending;

    /** The pool that the task was given to. */
    ForkJoinPool pool;

    private Throwable exception;

    public ForkJoinTask() {}

    public abstract V getRawResult();

    protected abstract void setRawResult(V value);

    /** Does the task's work; returns whether it is then complete. */
    protected abstract boolean exec();

    static boolean isExceptionalStatus(int status) {
        return (status & THROWN) != 0;
    }

    private void setDone() {
        status |= DONE;
    }

    /** Records an exception unless the task is done; returns the status. */
    final int trySetThrown(Throwable thrown) {
        if (status >= 0) {
            exception = thrown;
            status |= DONE | ABNORMAL | THROWN;
        }
        return status;
    }

    /** Records an exception; classes of tasks that tell others override it. */
    int trySetException(Throwable thrown) {
        return trySetThrown(thrown);
    }

    /** Runs the task unless it is done; returns the status. */
    final int doExec() {
        if (status >= 0) {
            ForkJoinPool outer = ForkJoinPool.enter(pool);
            try {
                if (exec()) {
                    setDone();
                }
            } catch (Throwable thrown) {
                trySetException(thrown);
            } finally {
                ForkJoinPool.leave(pool, outer);
            }
        }
        return status;
    }

    /** Runs this task if it has not begun, and else others until it is done; returns the status. */
    private int await() {
        if (PendingTasks.remove(this)) {
            doExec();
        }
        while (status >= 0) {
            if (!PendingTasks.runFirst()) {
                ForkJoinPool.awaitOthers();
            }
        }
        return status;
    }

    private Throwable abnormality() {
        return (status & THROWN) != 0 ? exception : new CancellationException();
    }

    private static <T extends Throwable> void throwUnchecked(Throwable exception) throws T {
        @SuppressWarnings("unchecked")
        T thrown = (T) exception;
        throw thrown;
    }

    private void reportException() {
        if ((status & ABNORMAL) != 0) {
            ForkJoinTask.<RuntimeException>throwUnchecked(abnormality());
        }
    }

    public final ForkJoinTask<V> fork() {
        ForkJoinPool.currentOrCommon().push(this);
        return this;
    }

    public final V join() {
        await();
        reportException();
        return getRawResult();
    }

    public final V invoke() {
        quietlyInvoke();
        reportException();
        return getRawResult();
    }

    public final void quietlyJoin() {
        await();
    }

    public final void quietlyInvoke() {
        doExec();
        await();
    }

    public static void invokeAll(ForkJoinTask<?> one, ForkJoinTask<?> other) {
        if (one == null || other == null) {
            throw new NullPointerException();
        }
        invokeAll(new ForkJoinTask<?>[] {one, other});
    }

    public static void invokeAll(ForkJoinTask<?>... tasks) {
        for (int i = tasks.length - 1; i > 0; i--) {
            Objects.requireNonNull(tasks[i]).fork();
        }
        for (int i = 0; i < tasks.length; i++) {
            if (i == 0) {
                tasks[i].quietlyInvoke();
            } else {
                tasks[i].quietlyJoin();
            }
            if (tasks[i].isCompletedAbnormally()) {
                for (int rest = i + 1; rest < tasks.length; rest++) {
                    tasks[rest].cancel(false);
                }
                tasks[i].reportException();
            }
        }
    }

    public static <T extends ForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks) {
        invokeAll(tasks.toArray(new ForkJoinTask<?>[0]));
        return tasks;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        if (status >= 0) {
            status |= DONE | ABNORMAL;
            PendingTasks.remove(this);
        }
        return isCancelled();
    }

    @Override
    public final boolean isDone() {
        return status < 0;
    }

    @Override
    public final boolean isCancelled() {
        return (status & (ABNORMAL | THROWN)) == ABNORMAL;
    }

    public final boolean isCompletedAbnormally() {
        return (status & ABNORMAL) != 0;
    }

    public final boolean isCompletedNormally() {
        return (status & (DONE | ABNORMAL)) == DONE;
    }

    public final Throwable getException() {
        return isCompletedAbnormally() ? abnormality() : null;
    }

    public void completeExceptionally(Throwable thrown) {
        boolean unchecked = thrown instanceof RuntimeException || thrown instanceof Error;
        trySetException(unchecked ? thrown : new RuntimeException(thrown));
    }

    public void complete(V value) {
        try {
            setRawResult(value);
        } catch (Throwable thrown) {
            trySetException(thrown);
            return;
        }
        setDone();
    }

    public final void quietlyComplete() {
        setDone();
    }

    @Override
    public final V get() throws InterruptedException, ExecutionException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        await();
        return result();
    }

    @Override
    public final V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        long nanoseconds = unit.toNanos(timeout);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long start = System.nanoTime();
        if (nanoseconds > 0 && PendingTasks.remove(this)) {
            doExec();
        }
        while (status >= 0) {
            if (System.nanoTime() - start >= nanoseconds) {
                throw new TimeoutException();
            }
            Thread.yield();
        }
        return result();
    }

    private V result() throws ExecutionException {
        if (isCancelled()) {
            throw new CancellationException();
        }
        if ((status & THROWN) != 0) {
            throw new ExecutionException(exception);
        }
        return getRawResult();
    }

    public static void helpQuiesce() {
        ForkJoinPool.currentOrCommon().runPending();
    }

    public void reinitialize() {
        exception = null;
        status = 0;
    }

    public static ForkJoinPool getPool() {
        return ForkJoinPool.current();
    }

    public static boolean inForkJoinPool() {
        return ForkJoinPool.current() != null;
    }

    public boolean tryUnfork() {
        return PendingTasks.remove(this);
    }

    public static int getQueuedTaskCount() {
        return PendingTasks.count(ForkJoinPool.currentOrCommon());
    }

    public static int getSurplusQueuedTaskCount() {
        return getQueuedTaskCount();
    }

    protected static ForkJoinTask<?> peekNextLocalTask() {
        return PendingTasks.firstOf(ForkJoinPool.currentOrCommon());
    }

    protected static ForkJoinTask<?> pollNextLocalTask() {
        return ForkJoinPool.currentOrCommon().pollSubmission();
    }

    protected static ForkJoinTask<?> pollTask() {
        return pollNextLocalTask();
    }

    protected static ForkJoinTask<?> pollSubmission() {
        return pollNextLocalTask();
    }

    public final short getForkJoinTaskTag() {
        return (short) status;
    }

    public final short setForkJoinTaskTag(short tag) {
        short old = (short) status;
        status = status & ~TAG | tag & TAG;
        return old;
    }

    public final boolean compareAndSetForkJoinTaskTag(short expected, short update) {
        boolean equal = (short) status == expected;
        if (equal) {
            setForkJoinTaskTag(update);
        }
        return equal;
    }

    public static ForkJoinTask<?> adapt(Runnable runnable) {
        return new RunnableTask<Void>(runnable, null);
    }

    public static <T> ForkJoinTask<T> adapt(Runnable runnable, T result) {
        return new RunnableTask<>(runnable, result);
    }

    public static <T> ForkJoinTask<T> adapt(Callable<? extends T> callable) {
        return new CallableTask<T>(callable);
    }

    /** A task that keeps its result. */
    private abstract static class Adapted<T> extends ForkJoinTask<T> implements RunnableFuture<T> {
        private static final long serialVersionUID = 1;

        private final Object wrapped;
        T result;

        Adapted(Object wrapped) {
            this.wrapped = Objects.requireNonNull(wrapped);
        }

        @Override
        public final T getRawResult() {
            return result;
        }

        @Override
        public final void setRawResult(T value) {
            result = value;
        }

        @Override
        public final void run() {
            invoke();
        }

        @Override
        public String toString() {
            return super.toString() + "[Wrapped task = " + wrapped + "]";
        }
    }

    /** Runs what returns nothing. */
    static class RunnableTask<T> extends Adapted<T> {
        private static final long serialVersionUID = 1;

        private final transient Runnable runnable;

        RunnableTask(Runnable runnable, T result) {
            super(runnable);
            this.runnable = runnable;
            this.result = result;
        }

        @Override
        public final boolean exec() {
            runnable.run();
            return true;
        }
    }

    /** Runs what nobody waits for, and who else would be told of exceptions. */
    static final class Detached extends RunnableTask<Void> {
        private static final long serialVersionUID = 1;

        Detached(Runnable runnable) {
            super(runnable, null);
        }

        @Override
        int trySetException(Throwable thrown) {
            ForkJoinPool.report(pool, thrown);
            return super.trySetException(thrown);
        }
    }

    /** Runs what returns a value. */
    static final class CallableTask<T> extends Adapted<T> {
        private static final long serialVersionUID = 1;

        private final transient Callable<? extends T> callable;

        CallableTask(Callable<? extends T> callable) {
            super(callable);
            this.callable = callable;
        }

        @Override
        public boolean exec() {
            try {
                result = callable.call();
                return true;
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new RuntimeException(e);
            }
        }
    }
}
