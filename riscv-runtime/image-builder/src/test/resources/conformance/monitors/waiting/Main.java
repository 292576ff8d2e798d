package conformance.monitors.waiting;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** wait and notify, with and without the monitor. */
@Unikernel(name = "monitors-waiting")
@Requires(Console.class)
public final class Main {
    interface Action {
        void run() throws Exception;
    }

    static void attempt(Action action) {
        try {
            action.run();
            System.out.println("done");
        } catch (Exception e) {
            System.out.println(e);
        }
    }

    synchronized void waits(long milliseconds) throws InterruptedException {
        wait(milliseconds);
        notifyAll();
    }

    public static void main(String[] args) {
        Object lock = new Object();
        Main main = new Main();
        attempt(lock::notify);
        attempt(lock::notifyAll);
        attempt(lock::wait);
        attempt(() -> lock.wait(5));
        attempt(() -> lock.wait(1, 1));
        attempt(() -> lock.wait(-1));
        attempt(() -> main.waits(-1));
        attempt(() -> main.waits(2));
        attempt(main::notify);
        attempt(() -> {
            synchronized (lock) {
                lock.notify();
                synchronized (main) {
                    lock.wait(2);
                    main.notifyAll();
                    lock.wait(0, 10);
                }
                main.notify();
            }
        });
        attempt(() -> {
            synchronized (lock) {
                Thread.currentThread().interrupt();
                lock.wait(1000);
            }
        });
        System.out.println(Thread.currentThread().isInterrupted() + " " + Thread.holdsLock(lock));
        Thread.currentThread().interrupt();
        attempt(() -> lock.wait(5));
        System.out.println(Thread.interrupted());
        long before = System.nanoTime();
        attempt(() -> main.waits(3));
        System.out.println(System.nanoTime() - before >= 3_000_000);
    }
}
