package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;
import java.security.AccessControlContext;
import java.security.Permission;
import java.util.concurrent.ForkJoinPool;

/** What code asks of pools that has no need of one where there is one thread. */
@Replaces("java.util.concurrent.ForkJoinPool")
final class ForkJoinPoolMethods {
    private ForkJoinPoolMethods() {}

    /** There is no security manager that would look at it. */
    static AccessControlContext contextWithPermissions(Permission... permissions) {
        return null;
    }

    /** No thread of a pool has to be compensated for. */
    static void managedBlock(ForkJoinPool.ManagedBlocker blocker) throws InterruptedException {
        boolean done = blocker.isReleasable();
        while (!done) {
            done = blocker.block();
        }
    }

    /** Parallel sorts ask how many threads share the work, and sort sequentially where it is one. */
    static int getCommonPoolParallelism() {
        return 1;
    }
}
