package conformance.threads.made;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Threads that are made and never started. */
@Unikernel(name = "threads-made")
@Requires(Console.class)
public final class Main {
    static final class Worker extends Thread {
        int runs;

        Worker(ThreadGroup group, String name) {
            super(group, name);
        }

        @Override
        public void run() {
            runs++;
            System.out.println("works in " + Thread.currentThread().getName());
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread first = new Thread(() -> System.out.println("task in " + Thread.currentThread().getName()));
        Thread second = new Thread();
        System.out.println(first + " " + second.getName() + first.getState() + first.isAlive() + first.isInterrupted());
        first.run();
        second.run();
        first.join();
        first.interrupt();
        System.out.println(first.isInterrupted() + " " + first.getState() + first.getStackTrace().length);
        ThreadGroup group = new ThreadGroup("workers");
        group.setMaxPriority(4);
        Worker worker = new Worker(group, "worker");
        worker.run();
        worker.setDaemon(true);
        worker.setPriority(9);
        System.out.println(worker + " " + worker.runs + worker.isDaemon() + worker.getThreadGroup().getParent().getName());
        System.out.println(group + " " + group.activeCount() + group.parentOf(group));
        System.out.println(new Thread("x").isDaemon());
    }
}
