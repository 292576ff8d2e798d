package conformance.threads.current;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;

/** The thread that runs main. */
@Unikernel(name = "threads-current")
@Requires(Console.class)
public final class Main {
    static StackTraceElement[] trace() {
        return Thread.currentThread().getStackTrace();
    }

    public static void main(String[] args) throws InterruptedException {
        Thread thread = Thread.currentThread();
        System.out.println(thread + " " + thread.getId() + thread.getName() + thread.getState() + thread.isAlive() + thread.isDaemon());
        ThreadGroup group = thread.getThreadGroup();
        System.out.println(group + " " + group.getParent().getName() + group.getMaxPriority() + Thread.activeCount());
        thread.setPriority(7);
        thread.setName("renamed");
        System.out.println(thread + " " + thread.getPriority() + (Thread.currentThread() == thread));
        List<Runnable> wrong = new ArrayList<>();
        wrong.add(() -> thread.setPriority(11));
        wrong.add(() -> thread.setDaemon(true));
        wrong.add(() -> thread.setName(null));
        wrong.add(() -> new Thread((String) null));
        for (Runnable action : wrong) {
            try {
                action.run();
                System.out.println("allowed");
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
        StackTraceElement[] trace = trace();
        System.out.println(trace[0].getMethodName() + " " + trace[1].getMethodName() + trace[2].getMethodName() + trace.length);
        long before = System.nanoTime();
        Thread.sleep(3);
        Thread.sleep(0, 500_000);
        System.out.println(System.nanoTime() - before >= 3_000_000);
        try {
            Thread.sleep(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Thread.yield();
        Thread.onSpinWait();
        thread.join(2);
        thread.interrupt();
        System.out.println(thread.isInterrupted() + " " + Thread.interrupted() + Thread.interrupted());
        thread.interrupt();
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            System.out.println(e.getMessage() + " " + thread.isInterrupted());
        }
        Thread[] all = new Thread[3];
        System.out.println(Thread.enumerate(all) + " " + (all[0] == thread));
    }
}
