package conformance.concurrent.futures;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Futures that are completed by the thread that asks. */
@Unikernel(name = "concurrent-futures")
@Requires(Console.class)
public final class Main {
    static String failure(Callable<?> call) {
        try {
            return "got " + call.call();
        } catch (ExecutionException | CompletionException e) {
            return e.getClass().getSimpleName() + " of " + e.getCause();
        } catch (Exception e) {
            return e.toString();
        }
    }

    public static void main(String[] args) throws Exception {
        CompletableFuture<Integer> four = CompletableFuture.completedFuture(4);
        System.out.println(four.thenApply(i -> i + 1).thenCombine(CompletableFuture.completedFuture(6), Integer::sum).get());
        CompletableFuture<String> later = new CompletableFuture<>();
        CompletableFuture<Void> told = later.thenApply(String::length).thenCompose(n -> CompletableFuture.completedFuture(n * n))
                .thenAccept(n -> System.out.println("told " + n));
        System.out.println(told.isDone() + " " + later.getNow("not yet") + later.complete("value") + told.isDone() + later.complete("x"));
        System.out.println(later.join() + " " + later.isCompletedExceptionally() + later.getNumberOfDependents());
        CompletableFuture<String> broken = new CompletableFuture<>();
        CompletableFuture<String> mended = broken.exceptionally(e -> "mended " + e.getMessage());
        CompletableFuture<String> handled = broken.handle((v, e) -> v + " " + e);
        broken.completeExceptionally(new IllegalStateException("broken"));
        System.out.println(mended.get() + " " + handled.join() + " " + failure(broken::get) + " " + failure(broken::join));
        System.out.println(failure(broken.thenApply(String::length)::join));
        CompletableFuture<String> cancelled = new CompletableFuture<>();
        cancelled.cancel(true);
        System.out.println(cancelled.isCancelled() + " " + failure(cancelled::get));
        System.out.println(failure(() -> new CompletableFuture<String>().get(1, TimeUnit.MILLISECONDS)));
        CompletableFuture<?> all = CompletableFuture.allOf(four, later);
        System.out.println(all.isDone() + " " + CompletableFuture.anyOf(new CompletableFuture<>(), four).join());
        Executor direct = Runnable::run;
        System.out.println(CompletableFuture.supplyAsync(() -> "async", direct).thenApplyAsync(s -> s + "!", direct).join());
        FutureTask<Integer> task = new FutureTask<>(() -> 42);
        System.out.println(task.isDone() + " " + failure(() -> task.get(1, TimeUnit.MILLISECONDS)));
        task.run();
        System.out.println(task.get() + " " + task.cancel(true) + task.isCancelled());
        FutureTask<Integer> failing = new FutureTask<>(() -> Integer.parseInt("x"));
        failing.run();
        System.out.println(failure(failing::get));
        System.out.println(IntStream.range(0, 1000).parallel().map(i -> i * i % 7).sum());
        System.out.println(List.of(5, 3, 1).parallelStream().map(i -> i * 2).toList());
    }
}
