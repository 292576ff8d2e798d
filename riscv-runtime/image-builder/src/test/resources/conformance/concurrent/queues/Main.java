package conformance.concurrent.queues;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Concurrent queues, used by one thread. */
@Unikernel(name = "concurrent-queues")
@Requires(Console.class)
public final class Main {
    static void common(Queue<Integer> queue) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            line.append(queue.offer(i * 7 % 5)).append(' ');
        }
        line.append(queue).append(queue.peek()).append(queue.poll()).append(queue.size()).append(queue.contains(3));
        line.append(queue.remove(3)).append(queue);
        for (Iterator<Integer> rest = queue.iterator(); rest.hasNext(); ) {
            if (rest.next() == 2) {
                rest.remove();
            }
        }
        line.append(queue).append(queue.stream().mapToInt(i -> i).sum());
        queue.clear();
        line.append(queue.poll()).append(queue.isEmpty());
        System.out.println(line);
    }

    public static void main(String[] args) throws InterruptedException {
        common(new ConcurrentLinkedQueue<>());
        common(new ConcurrentLinkedDeque<>());
        common(new LinkedBlockingQueue<>());
        common(new LinkedBlockingDeque<>());
        common(new ArrayBlockingQueue<>(10));
        common(new PriorityBlockingQueue<>());
        common(new LinkedTransferQueue<>());
        ArrayBlockingQueue<String> bounded = new ArrayBlockingQueue<>(2);
        bounded.put("a");
        bounded.put("b");
        System.out.println(bounded.offer("c") + " " + bounded.offer("c", 2, TimeUnit.MILLISECONDS) + bounded.remainingCapacity());
        try {
            bounded.add("c");
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        List<String> drained = new ArrayList<>();
        System.out.println(bounded.take() + bounded.drainTo(drained) + drained + bounded.poll(1, TimeUnit.MILLISECONDS));
        BlockingDeque<String> deque = new LinkedBlockingDeque<>(3);
        deque.putFirst("x");
        deque.putLast("y");
        deque.offerFirst("w");
        System.out.println(deque.offerLast("z") + " " + deque.takeLast() + deque.pollFirst() + deque);
        SynchronousQueue<String> handOver = new SynchronousQueue<>();
        System.out.println(handOver.offer("x") + " " + handOver.poll() + handOver.poll(1, TimeUnit.MILLISECONDS) + handOver.size());
        DelayQueue<Due> due = new DelayQueue<>();
        due.add(new Due(-1, "late"));
        due.add(new Due(1_000_000, "early"));
        System.out.println(due.poll().name + due.poll() + due.size());
    }

    static final class Due implements Delayed {
        final long at;
        final String name;

        Due(long seconds, String name) {
            this.at = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            this.name = name;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((Due) other).at);
        }
    }
}
