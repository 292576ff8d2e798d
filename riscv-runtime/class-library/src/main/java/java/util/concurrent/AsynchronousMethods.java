package java.util.concurrent;

import dev.terrarium.runtime.Replaces;

/** Tasks of completable futures that name no executor run in the common pool, whatever its size. */
@Replaces("java.util.concurrent.CompletableFuture$ThreadPerTaskExecutor")
final class AsynchronousMethods {
    private AsynchronousMethods() {}

    static void execute(CompletableFuture.ThreadPerTaskExecutor executor, Runnable task) {
        ForkJoinPool.common.execute(task);
    }
}
