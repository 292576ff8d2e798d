package java.util.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * {@code java.util.concurrent.ForkJoinPool} without threads: its tasks are run by the only thread, when that waits for one
 * of them or for something else.
 */
public class ForkJoinPool extends AbstractExecutorService {
    public static final ForkJoinWorkerThreadFactory defaultForkJoinWorkerThreadFactory = ForkJoinWorkerThread::new;

    private static final int MOST_THREADS = 0x7FFF;

    static final ForkJoinPool common = new ForkJoinPool(1);

    /** The pool whose task runs; null while none does. */
    private static ForkJoinPool current;

    private final int parallelism;
    private final boolean asyncMode;
    private final ForkJoinWorkerThreadFactory factory;
    private final Thread.UncaughtExceptionHandler handler;
    private int running;
    private boolean isShutdown;

    /** Makes the threads of pools on other machines. */
    public interface ForkJoinWorkerThreadFactory {
        ForkJoinWorkerThread newThread(ForkJoinPool pool);
    }

    /** Something that a thread waits for. */
    public interface ManagedBlocker {
        boolean block() throws InterruptedException;

        boolean isReleasable();
    }

    /** What {@link CountedCompleter} asks of the queues that this pool does not have. */
    static final class WorkQueue {
        private WorkQueue() {}

        int helpComplete(ForkJoinTask<?> task, boolean owned, int limit) {
            return task.status;
        }
    }

    public ForkJoinPool() {
        this(Runtime.getRuntime().availableProcessors());
    }

    public ForkJoinPool(int parallelism) {
        this(parallelism, defaultForkJoinWorkerThreadFactory, null, false);
    }

    public ForkJoinPool(
            int parallelism,
            ForkJoinWorkerThreadFactory factory,
            Thread.UncaughtExceptionHandler handler,
            boolean asyncMode) {
        if (parallelism <= 0 || parallelism > MOST_THREADS) {
            throw new IllegalArgumentException();
        }
        this.parallelism = parallelism;
        this.factory = Objects.requireNonNull(factory);
        this.handler = handler;
        this.asyncMode = asyncMode;
    }

    public ForkJoinPool(
            int parallelism,
            ForkJoinWorkerThreadFactory factory,
            Thread.UncaughtExceptionHandler handler,
            boolean asyncMode,
            int corePoolSize,
            int maximumPoolSize,
            int minimumRunnable,
            Predicate<? super ForkJoinPool> saturate,
            long keepAliveTime,
            TimeUnit unit) {
        this(parallelism, factory, handler, asyncMode);
        Objects.requireNonNull(unit);
        if (maximumPoolSize < parallelism || keepAliveTime <= 0) {
            throw new IllegalArgumentException();
        }
    }

    public static ForkJoinPool commonPool() {
        return common;
    }

    static ForkJoinPool current() {
        return current;
    }

    static ForkJoinPool currentOrCommon() {
        return current == null ? common : current;
    }

    /** Notes that a task runs, which is of a pool or of none; returns the pool to {@linkplain #leave go back} to. */
    static ForkJoinPool enter(ForkJoinPool pool) {
        ForkJoinPool outer = current;
        if (pool != null) {
            current = pool;
            pool.running++;
        }
        return outer;
    }

    static void leave(ForkJoinPool pool, ForkJoinPool outer) {
        current = outer;
        if (pool != null) {
            pool.running--;
        }
    }

    /** Reports what a task threw that nobody waits for. */
    static void report(ForkJoinPool pool, Throwable thrown) {
        Thread thread = Thread.currentThread();
        boolean own = pool != null && pool.handler != null;
        (own ? pool.handler : thread.getUncaughtExceptionHandler()).uncaughtException(thread, thrown);
    }

    /** Waits for what no task of a pool does, once. */
    static void awaitOthers() {
        LockSupport.park();
    }

    static WorkQueue commonQueue() {
        return null;
    }

    /** Others help those who wait anyway. */
    static void helpAsyncBlocker(Executor executor, ManagedBlocker blocker) {}

    public static void managedBlock(ManagedBlocker blocker) throws InterruptedException {
        boolean done = blocker.isReleasable();
        while (!done) {
            done = blocker.block();
        }
    }

    /** Parallel sorts ask how many threads share the work, and sort sequentially where it is one. */
    public static int getCommonPoolParallelism() {
        return 1;
    }

    /** Has a task run later. */
    void push(ForkJoinTask<?> task) {
        task.pool = this;
        PendingTasks.add(task);
    }

    private <T extends ForkJoinTask<?>> T accept(T task) {
        Objects.requireNonNull(task);
        if (isShutdown) {
            throw new RejectedExecutionException();
        }
        push(task);
        return task;
    }

    public <T> T invoke(ForkJoinTask<T> task) {
        return accept(task).join();
    }

    public void execute(ForkJoinTask<?> task) {
        accept(task);
    }

    @Override
    public void execute(Runnable task) {
        accept(task instanceof ForkJoinTask ? (ForkJoinTask<?>) task : new ForkJoinTask.Detached(task));
    }

    public <T> ForkJoinTask<T> submit(ForkJoinTask<T> task) {
        return accept(task);
    }

    @Override
    public <T> ForkJoinTask<T> submit(Callable<T> task) {
        return accept(ForkJoinTask.adapt(task));
    }

    @Override
    public <T> ForkJoinTask<T> submit(Runnable task, T result) {
        return accept(ForkJoinTask.adapt(task, result));
    }

    @Override
    public ForkJoinTask<?> submit(Runnable task) {
        return accept(task instanceof ForkJoinTask ? (ForkJoinTask<?>) task : ForkJoinTask.adapt(task));
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Runnable task, T value) {
        return new ForkJoinTask.RunnableTask<>(task, value);
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
        return new ForkJoinTask.CallableTask<>(task);
    }

    /** Never interrupts, as tasks do not. */
    @Override
    public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) {
        List<Future<T>> futures = new ArrayList<>(tasks.size());
        for (Callable<T> task : tasks) {
            futures.add(submit(task));
        }
        for (Future<T> future : futures) {
            ((ForkJoinTask<T>) future).quietlyJoin();
        }
        return futures;
    }

    public ForkJoinWorkerThreadFactory getFactory() {
        return factory;
    }

    public Thread.UncaughtExceptionHandler getUncaughtExceptionHandler() {
        return handler;
    }

    public int getParallelism() {
        return parallelism;
    }

    public int getPoolSize() {
        return 0;
    }

    public boolean getAsyncMode() {
        return asyncMode;
    }

    public int getRunningThreadCount() {
        return 0;
    }

    public int getActiveThreadCount() {
        return running > 0 ? 1 : 0;
    }

    public boolean isQuiescent() {
        return running == 0 && !hasQueuedSubmissions();
    }

    public long getStealCount() {
        return 0;
    }

    public long getQueuedTaskCount() {
        return 0;
    }

    public int getQueuedSubmissionCount() {
        return PendingTasks.count(this);
    }

    public boolean hasQueuedSubmissions() {
        return PendingTasks.firstOf(this) != null;
    }

    protected ForkJoinTask<?> pollSubmission() {
        ForkJoinTask<?> task = PendingTasks.firstOf(this);
        if (task != null) {
            PendingTasks.remove(task);
        }
        return task;
    }

    protected int drainTasksTo(Collection<? super ForkJoinTask<?>> target) {
        int count = 0;
        for (ForkJoinTask<?> task = pollSubmission(); task != null; task = pollSubmission()) {
            target.add(task);
            count++;
        }
        return count;
    }

    /** Runs this pool's tasks until there is none that has not begun. */
    void runPending() {
        for (ForkJoinTask<?> task = pollSubmission(); task != null; task = pollSubmission()) {
            task.doExec();
        }
    }

    /** The common pool goes on. */
    @Override
    public void shutdown() {
        isShutdown |= this != common;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        if (isShutdown) {
            for (ForkJoinTask<?> task = pollSubmission(); task != null; task = pollSubmission()) {
                task.cancel(false);
            }
        }
        return Collections.emptyList();
    }

    @Override
    public boolean isTerminated() {
        return isShutdown && isQuiescent();
    }

    public boolean isTerminating() {
        return isShutdown && !isQuiescent();
    }

    @Override
    public boolean isShutdown() {
        return isShutdown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        boolean quiescent = awaitQuiescence(timeout, unit);
        if (this != common && !isShutdown) {
            unit.sleep(timeout);
        }
        return quiescent && isShutdown;
    }

    public boolean awaitQuiescence(long timeout, TimeUnit unit) {
        Objects.requireNonNull(unit);
        runPending();
        return isQuiescent();
    }

    @Override
    public String toString() {
        String state = isTerminated() ? "Terminated" : isShutdown ? "Shutting down" : "Running";
        return super.toString() + "[" + state + ", parallelism = " + parallelism + ", size = 0, active = "
                + getActiveThreadCount() + ", running = 0, steals = 0, tasks = 0, submissions = "
                + getQueuedSubmissionCount() + "]";
    }
}
