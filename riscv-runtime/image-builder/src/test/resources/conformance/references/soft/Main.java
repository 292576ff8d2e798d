package conformance.references.soft;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Soft references outlive collections, and go before memory runs out. */
@Unikernel(
        name = "references-soft",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "1M"))
@Requires(Console.class)
public final class Main {
    static final class Node {
        final int number;
        final SoftReference<Node> next;

        Node(int number, Node next) {
            this.number = number;
            this.next = new SoftReference<>(next);
        }
    }

    static Node chain(int length) {
        Node first = null;
        for (int i = 0; i < length; i++) {
            first = new Node(i, first);
        }
        return first;
    }

    static String numbers(Node first) {
        StringBuilder text = new StringBuilder();
        for (Node node = first; node != null; node = node.next.get()) {
            text.append(node.number).append(' ');
        }
        return text.toString();
    }

    static Object large;

    static boolean exhaust() {
        try {
            large = new long[Integer.MAX_VALUE - 8];
            return large == null;
        } catch (OutOfMemoryError e) {
            return true;
        }
    }

    public static void main(String[] args) {
        Node first = chain(6);
        List<SoftReference<byte[]>> caches = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            caches.add(new SoftReference<>(new byte[100 + i]));
        }
        WeakReference<Node> weak = new WeakReference<>(first.next.get());
        System.gc();
        System.gc();
        System.out.println(numbers(first));
        int alive = 0;
        for (SoftReference<byte[]> cache : caches) {
            alive += cache.get() == null ? 0 : cache.get().length;
        }
        System.out.println(alive + " " + (weak.get() == first.next.get()));
        byte[] used = caches.get(5).get();
        System.out.println(exhaust());
        System.out.println(numbers(first));
        for (SoftReference<byte[]> cache : caches) {
            System.out.print(cache.get() == null ? "- " : cache.get().length + " ");
        }
        System.out.println();
        System.out.println(weak.get() + " " + used.length);
        System.out.println(new SoftReference<>(used).get() == used);
    }
}
