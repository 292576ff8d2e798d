package conformance.references.queues;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Cleared references are enqueued; phantom references never give their object away. */
@Unikernel(
        name = "references-queues",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "1M"))
@Requires(Console.class)
public final class Main {
    static final class Numbered extends WeakReference<Object> {
        final int number;

        Numbered(Object object, int number, ReferenceQueue<Object> queue) {
            super(object, queue);
            this.number = number;
        }
    }

    static final class Ghost extends PhantomReference<String> {
        final String name;

        Ghost(String name, ReferenceQueue<? super String> queue) {
            super(new String(name), queue);
            this.name = name;
        }
    }

    static Object third;
    /** A reference that nothing reaches is not enqueued, and a local variable need not be kept that long. */
    static List<Numbered> all;

    static List<Numbered> numbered(ReferenceQueue<Object> queue) {
        List<Numbered> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(new Numbered(i == 3 ? third : new Object(), i, queue));
        }
        return all;
    }

    static TreeSet<Integer> take(ReferenceQueue<Object> queue, int count) throws InterruptedException {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            numbers.add(((Numbered) queue.remove()).number);
        }
        return numbers;
    }

    public static void main(String[] args) throws InterruptedException {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        System.out.println(queue.poll());
        third = new Object();
        all = numbered(queue);
        System.gc();
        System.out.println(take(queue, 7) + " " + queue.poll());
        System.out.println((all.get(3).get() == third) + " " + all.get(3).enqueue() + " " + all.get(3).enqueue());
        System.out.println(all.get(3).get() + " " + queue.poll().getClass().getSimpleName() + " " + queue.poll());
        third = new Object();
        all = numbered(queue);
        Numbered cleared = all.get(3);
        cleared.clear();
        third = null;
        System.gc();
        System.out.println(take(queue, 7) + " " + queue.poll());
        System.out.println(cleared.enqueue() + " " + (queue.remove(1000) == cleared) + " " + all.size());

        ReferenceQueue<Object> ghosts = new ReferenceQueue<>();
        Ghost ghost = new Ghost("boo", ghosts);
        System.out.println(ghost.get());
        System.gc();
        Reference<?> removed = ghosts.remove();
        System.out.println(((Ghost) removed).name + " " + (removed == ghost) + " " + ghost.refersTo(null));
        System.out.println(ghosts.remove(1));
        Numbered lost = new Numbered(new Object(), 1, queue);
        lost = null;
        System.gc();
        System.out.println(lost + " " + queue.remove(1));
        try {
            queue.remove(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
