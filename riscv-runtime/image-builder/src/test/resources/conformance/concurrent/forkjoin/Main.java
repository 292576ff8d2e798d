package conformance.concurrent.forkjoin;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Tasks that fork and join, in the common pool and in pools of their own. */
@Unikernel(name = "concurrent-forkjoin")
@Requires(Console.class)
public final class Main {
    static final class Sum extends RecursiveTask<Long> {
        private static final long serialVersionUID = 1;
        private final int from;
        private final int to;

        Sum(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected Long compute() {
            if (to - from < 10) {
                long sum = 0;
                for (int i = from; i < to; i++) {
                    sum += (long) i * i;
                }
                return sum;
            }
            int middle = (from + to) >>> 1;
            Sum left = new Sum(from, middle);
            Sum right = new Sum(middle, to);
            left.fork();
            return right.compute() + left.join();
        }
    }

    static final class Squares extends RecursiveAction {
        private static final long serialVersionUID = 1;
        private final int[] target;
        private final int from;
        private final int to;

        Squares(int[] target, int from, int to) {
            this.target = target;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            if (to - from == 1) {
                target[from] = from * from;
                return;
            }
            List<Squares> parts = new ArrayList<>();
            for (int i = from; i < to; i += (to - from + 1) / 2) {
                parts.add(new Squares(target, i, Math.min(to, i + (to - from + 1) / 2)));
            }
            invokeAll(parts);
        }
    }

    static final class Count extends CountedCompleter<Integer> {
        private static final long serialVersionUID = 1;
        private final int size;
        private final AtomicInteger total;

        Count(CountedCompleter<?> parent, int size, AtomicInteger total) {
            super(parent);
            this.size = size;
            this.total = total;
        }

        @Override
        public void compute() {
            if (size > 1) {
                setPendingCount(2);
                new Count(this, size / 2, total).fork();
                new Count(this, size - size / 2, total).fork();
            } else {
                total.incrementAndGet();
            }
            tryComplete();
        }

        @Override
        public Integer getRawResult() {
            return total.get();
        }
    }

    static final class Bad extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;

        @Override
        protected Integer compute() {
            throw new Failure();
        }
    }

    /** Has no constructor by which another thread could make a copy of it. */
    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String toString() {
            return "failure";
        }
    }

    static String failure(Callable<?> call) {
        try {
            return "got " + call.call();
        } catch (ExecutionException e) {
            return "execution of " + e.getCause();
        } catch (Exception e) {
            return e.toString();
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println(new Sum(0, 1000).invoke() + " " + ForkJoinPool.commonPool().invoke(new Sum(0, 777)));
        ForkJoinPool pool = new ForkJoinPool(3);
        System.out.println(pool.invoke(new Sum(5, 500)) + " " + pool.getParallelism() + pool.getAsyncMode());
        int[] squares = new int[37];
        pool.invoke(new Squares(squares, 0, squares.length));
        System.out.println(Arrays.toString(squares));
        System.out.println(new Count(null, 100, new AtomicInteger()).invoke());
        ForkJoinTask<Long> submitted = pool.submit(new Sum(0, 50));
        System.out.println(submitted.get() + " " + submitted.isDone() + submitted.isCompletedNormally() + submitted.isCancelled());
        System.out.println(failure(() -> new Bad().invoke()) + ", " + failure(() -> pool.submit(new Bad()).get()));
        Bad bad = new Bad();
        bad.quietlyInvoke();
        System.out.println(bad.isCompletedAbnormally() + " " + bad.getException() + " " + bad.isCancelled());
        Sum cancelled = new Sum(0, 9);
        System.out.println(cancelled.cancel(true) + " " + cancelled.isCancelled() + cancelled.isDone());
        System.out.println(failure(cancelled::join).startsWith(CancellationException.class.getName()));
        System.out.println(pool.submit(() -> "called").get() + pool.submit(() -> {}, "ran").get() + pool.submit(() -> {}).get());
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            calls.add(() -> number * 10);
        }
        int total = 0;
        for (Future<Integer> future : pool.invokeAll(calls)) {
            total += future.get();
        }
        System.out.println(total + " " + (pool.invokeAny(calls) % 10));
        CountDownLatch latch = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            pool.execute(latch::countDown);
        }
        latch.await();
        System.out.println(latch.getCount() + " " + ForkJoinTask.inForkJoinPool() + ForkJoinTask.getPool());
        System.out.println(pool.submit(() -> ForkJoinTask.inForkJoinPool() && ForkJoinTask.getPool() == pool).get());
        AtomicInteger ran = new AtomicInteger();
        for (int i = 0; i < 4; i++) {
            pool.execute(ran::incrementAndGet);
        }
        pool.shutdown();
        System.out.println(pool.awaitTermination(10, TimeUnit.SECONDS) + " " + ran + pool.isShutdown() + pool.isTerminated());
        System.out.println(failure(() -> pool.submit(() -> 1)).startsWith(RejectedExecutionException.class.getName()));
        ExecutorService stealing = Executors.newWorkStealingPool();
        Object lock = new Object();
        boolean[] told = {false};
        stealing.execute(() -> {
            synchronized (lock) {
                told[0] = true;
                lock.notifyAll();
            }
        });
        synchronized (lock) {
            while (!told[0]) {
                lock.wait();
            }
        }
        System.out.println("told");
        ForkJoinTask<String> adapted = ForkJoinTask.adapt(() -> "adapted");
        System.out.println(adapted.fork().join() + adapted.getRawResult());
        adapted.setForkJoinTaskTag((short) 7);
        System.out.println(adapted.compareAndSetForkJoinTaskTag((short) 7, (short) 9) + " " + adapted.getForkJoinTaskTag());
    }
}
