package dev.terrarium.emulator.compiler;

import java.lang.invoke.MethodHandles;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Makes classes of regions, on a thread of its own: the first ones take as long as a short run as a whole, because the host
 * has to warm up for them, too.
 */
final class RegionCompiler {
    private static final int IDLE_SECONDS = 2;

    /** One thread for all machines, which ends when there is nothing to do and does not keep the process alive. */
    private static final ExecutorService THREAD = new ThreadPoolExecutor(
            0, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), RegionCompiler::newThread);

    private RegionCompiler() {}

    private static Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "terrarium-region-compiler");
        thread.setDaemon(true);
        return thread;
    }

    /** Returns the compiled form of explored code, or null if its method is too large for HotSpot. */
    static RegionCode compile(ControlFlow flow) {
        byte[] bytes = new RegionEmitter(flow).emit();
        return bytes == null ? null : define(bytes);
    }

    /** As {@link #compile}, some time later. */
    static Future<RegionCode> compileInBackground(ControlFlow flow) {
        return THREAD.submit(() -> compile(flow));
    }

    /** Returns the result of a compilation that is done. */
    static RegionCode result(Future<RegionCode> compilation) {
        try {
            return compilation.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a region could not be compiled", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("waited for a compilation that is not done", e);
        }
    }

    private static RegionCode define(byte[] bytes) {
        try {
            return (RegionCode) MethodHandles.lookup()
                    .defineHiddenClass(bytes, false)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a compiled region could not be loaded", e);
        }
    }
}
