package conformance.locks.synchronizers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Latches, semaphores, barriers and phasers as far as one thread gets. */
@Unikernel(name = "locks-synchronizers")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) throws Exception {
        Semaphore semaphore = new Semaphore(3);
        semaphore.acquire();
        System.out.println(semaphore.availablePermits() + " " + semaphore.tryAcquire(2) + semaphore.tryAcquire());
        System.out.println(semaphore.tryAcquire(2, TimeUnit.MILLISECONDS) + " " + semaphore.drainPermits());
        semaphore.release(5);
        semaphore.acquireUninterruptibly(4);
        System.out.println(semaphore.availablePermits() + " " + semaphore.hasQueuedThreads());
        CountDownLatch latch = new CountDownLatch(2);
        System.out.println(latch.await(1, TimeUnit.MILLISECONDS) + " " + latch.getCount());
        latch.countDown();
        latch.countDown();
        latch.countDown();
        latch.await();
        System.out.println(latch.getCount() + " " + latch.await(1, TimeUnit.SECONDS));
        CyclicBarrier barrier = new CyclicBarrier(1, () -> System.out.println("tripped"));
        System.out.println(barrier.await() + " " + barrier.getParties() + barrier.getNumberWaiting());
        CyclicBarrier two = new CyclicBarrier(2);
        try {
            two.await(1, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("timeout " + two.isBroken());
        }
        try {
            two.await();
        } catch (BrokenBarrierException e) {
            System.out.println("broken");
        }
        Phaser phaser = new Phaser(1);
        System.out.println(phaser.arrive() + " " + phaser.getPhase() + " " + phaser.register() + phaser.getRegisteredParties());
        System.out.println(phaser.arriveAndDeregister() + " " + phaser.arriveAndAwaitAdvance() + " " + phaser.isTerminated());
        System.out.println(phaser.arriveAndDeregister() + " " + phaser.isTerminated());
        try {
            new Exchanger<String>().exchange("x", 1, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("nobody");
        }
        TimeUnit.MILLISECONDS.sleep(1);
        System.out.println(TimeUnit.SECONDS.toNanos(3));
    }
}
