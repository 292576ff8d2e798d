package conformance.references.chains;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;

/** Of the paths to an object, the strongest decides. */
@Unikernel(
        name = "references-chains",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "1M"))
@Requires(Console.class)
public final class Main {
    static final class Link {
        Object next;
        final String name;

        Link(String name, Object next) {
            this.name = name;
            this.next = next;
        }
    }

    static Link strong;
    static SoftReference<Link> soft;
    static WeakReference<Link> weak;

    static WeakReference<Link> build() {
        Link end = new Link("end", null);
        strong = new Link("strong", end);
        soft = new SoftReference<>(new Link("soft", end));
        weak = new WeakReference<>(new Link("weak", end));
        return new WeakReference<>(end);
    }

    static String name(Link link) {
        return link == null ? "-" : link.name;
    }

    public static void main(String[] args) {
        WeakReference<Link> end = build();
        System.gc();
        System.out.println(name(strong) + " " + name(soft.get()) + " " + name(weak.get()) + " " + name(end.get()));
        System.out.println(name((Link) strong.next) + " " + name((Link) soft.get().next));
        strong = null;
        System.gc();
        System.out.println(name(soft.get()) + " " + name(end.get()));
        soft.clear();
        System.gc();
        System.out.println(name(soft.get()) + " " + name(end.get()));

        // A reference and its object that refer to each other, and one that refers to itself.
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        Link owner = new Link("owner", null);
        WeakReference<Object> back = new WeakReference<>(owner, queue);
        owner.next = back;
        System.gc();
        System.out.println((back.get() == owner) + " " + queue.poll() + " " + (owner.next == back));
        owner = null;
        System.gc();
        System.out.println(back.get());
        for (int i = 0; i < 200; i++) {
            Link link = new Link("link " + i, null);
            link.next = new WeakReference<>(link, queue);
        }
        System.gc();
        System.out.println(back.get());
    }
}
