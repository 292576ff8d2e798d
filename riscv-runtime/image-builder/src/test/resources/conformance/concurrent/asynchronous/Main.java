package conformance.concurrent.asynchronous;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Completable futures whose tasks name no executor, and threads that wait for them. */
@Unikernel(name = "concurrent-asynchronous")
@Requires(Console.class)
public final class Main {
    static int slow(int value) {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return value * 2;
    }

    public static void main(String[] args) throws Exception {
        CompletableFuture<Integer> doubled = CompletableFuture.supplyAsync(() -> slow(21));
        System.out.println("submitted");
        System.out.println(doubled.thenApplyAsync(i -> i + 1).thenCombineAsync(CompletableFuture.supplyAsync(() -> slow(4)), (a, b) -> a * b).get());
        CompletableFuture<Void> told = CompletableFuture.runAsync(() -> slow(1)).thenRun(() -> System.out.println("then"));
        told.join();
        System.out.println(told.isDone() + " " + doubled.getNow(0));
        List<CompletableFuture<Integer>> futures = IntStream.range(0, 10).mapToObj(i -> CompletableFuture.supplyAsync(() -> slow(i))).collect(Collectors.toList());
        CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0])).join();
        System.out.println(futures.stream().map(CompletableFuture::join).collect(Collectors.toList()));
        System.out.println(CompletableFuture.supplyAsync(() -> Integer.parseInt("x")).exceptionally(e -> e.getClass() == CompletionException.class ? -1 : -2).get());
        System.out.println(CompletableFuture.supplyAsync(() -> List.of(1).get(1)).handleAsync((value, e) -> value + " " + e.getCause().getMessage()).join());
        try {
            CompletableFuture.supplyAsync(() -> {
                throw new IllegalStateException("broken");
            }).get(5, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            System.out.println(e.getCause());
        }
        System.out.println(CompletableFuture.supplyAsync(() -> "composed").thenComposeAsync(s -> CompletableFuture.supplyAsync(s::length)).get());
        LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
        ForkJoinPool.commonPool().execute(() -> queue.add("taken"));
        System.out.println(queue.take());
        ForkJoinPool.commonPool().execute(() -> queue.add("polled"));
        System.out.println(queue.poll(5, TimeUnit.SECONDS));
        CountDownLatch latch = new CountDownLatch(2);
        CompletableFuture.runAsync(latch::countDown).thenRunAsync(latch::countDown);
        System.out.println(latch.await(5, TimeUnit.SECONDS) + " " + latch.getCount());
        Semaphore semaphore = new Semaphore(0);
        CompletableFuture.runAsync(() -> semaphore.release(2));
        semaphore.acquire(2);
        System.out.println(semaphore.availablePermits());
        CompletableFuture<String> gate = new CompletableFuture<>();
        CompletableFuture<String> behind = CompletableFuture.supplyAsync(() -> gate.join() + " opened");
        gate.complete("gate");
        System.out.println(behind.join());
        ConcurrentLinkedQueue<Integer> seen = new ConcurrentLinkedQueue<>();
        CompletableFuture<Void> chain = CompletableFuture.completedFuture(null);
        for (int i = 0; i < 200; i++) {
            int number = i;
            chain = chain.thenRunAsync(() -> seen.add(number));
        }
        chain.join();
        System.out.println(seen.size() + " " + seen.peek() + " " + seen.stream().mapToInt(Integer::intValue).sum());
    }
}
