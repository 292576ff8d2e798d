package conformance.locks.reentrant;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Locks that the only thread takes, again and again, and gives back. */
@Unikernel(name = "locks-reentrant")
@Requires(Console.class)
public final class Main {
    static void misuse(Runnable action) {
        try {
            action.run();
            System.out.println("allowed");
        } catch (IllegalMonitorStateException e) {
            System.out.println(e);
        }
    }

    static void reentrant(ReentrantLock lock) throws InterruptedException {
        lock.lock();
        lock.lockInterruptibly();
        System.out.println(lock.getHoldCount() + " " + lock.isHeldByCurrentThread() + lock.tryLock() + lock.isLocked() + lock.isFair());
        System.out.println(lock.tryLock(1, TimeUnit.MILLISECONDS) + " " + lock.getHoldCount() + lock.hasQueuedThreads());
        for (int i = 0; i < 4; i++) {
            lock.unlock();
        }
        System.out.println(lock.isLocked() + " " + lock.getQueueLength());
        misuse(lock::unlock);
        Condition condition = lock.newCondition();
        misuse(condition::signal);
        lock.lock();
        try {
            System.out.println(condition.await(2, TimeUnit.MILLISECONDS) + " " + (condition.awaitNanos(1000) <= 0));
            condition.signalAll();
            System.out.println(lock.hasWaiters(condition) + " " + lock.getWaitQueueLength(condition) + lock.getHoldCount());
            Thread.currentThread().interrupt();
            condition.await();
        } catch (InterruptedException e) {
            System.out.println("interrupted " + lock.isHeldByCurrentThread() + Thread.interrupted());
        } finally {
            lock.unlock();
        }
    }

    static void readWrite() {
        ReentrantReadWriteLock both = new ReentrantReadWriteLock();
        Lock read = both.readLock();
        Lock write = both.writeLock();
        write.lock();
        read.lock();
        write.unlock();
        System.out.println(both.getReadLockCount() + " " + both.isWriteLocked() + both.getReadHoldCount());
        read.lock();
        System.out.println(both.getReadHoldCount() + " " + write.tryLock());
        read.unlock();
        read.unlock();
        System.out.println(write.tryLock() + " " + both.getWriteHoldCount() + both.isWriteLockedByCurrentThread());
        write.unlock();
        misuse(write::unlock);
        misuse(() -> both.readLock().unlock());
    }

    static void stamped() {
        StampedLock lock = new StampedLock();
        long optimistic = lock.tryOptimisticRead();
        System.out.println(lock.validate(optimistic) + " " + lock.isWriteLocked());
        long stamp = lock.writeLock();
        System.out.println(lock.validate(optimistic) + " " + lock.isWriteLocked() + (lock.tryReadLock() == 0));
        stamp = lock.tryConvertToReadLock(stamp);
        System.out.println(lock.getReadLockCount() + " " + (stamp != 0));
        lock.unlock(stamp);
        misuse(() -> lock.unlockWrite(12345));
        System.out.println(lock.isReadLocked());
    }

    public static void main(String[] args) throws InterruptedException {
        reentrant(new ReentrantLock());
        reentrant(new ReentrantLock(true));
        readWrite();
        stamped();
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park();
        LockSupport.parkNanos(1000);
        Thread.currentThread().interrupt();
        LockSupport.park();
        System.out.println(Thread.interrupted() + " " + LockSupport.getBlocker(Thread.currentThread()));
    }
}
