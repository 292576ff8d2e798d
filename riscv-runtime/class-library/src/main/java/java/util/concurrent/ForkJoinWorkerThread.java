package java.util.concurrent;

/** {@code java.util.concurrent.ForkJoinWorkerThread}, which programs may extend, and of which no pool makes any. */
public class ForkJoinWorkerThread extends Thread {
    private final ForkJoinPool pool;

    /** {@link CountedCompleter} asks for it. */
    final ForkJoinPool.WorkQueue workQueue = null;

    protected ForkJoinWorkerThread(ForkJoinPool pool) {
        this.pool = pool;
    }

    public ForkJoinPool getPool() {
        return pool;
    }

    public int getPoolIndex() {
        return 0;
    }

    protected void onStart() {}

    protected void onTermination(Throwable exception) {}
}
