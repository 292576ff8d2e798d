package conformance.references.weak;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.ref.WeakReference;

/** Weak references are cleared once nothing else refers to the object, and not before. */
@Unikernel(
        name = "references-weak",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "1M"))
@Requires(Console.class)
public final class Main {
    static Object[] kept = new Object[10];

    @SuppressWarnings("unchecked")
    static WeakReference<int[]>[] make(int count) {
        WeakReference<int[]>[] references = new WeakReference[count];
        for (int i = 0; i < count; i++) {
            int[] object = {i, i * i};
            references[i] = new WeakReference<>(object);
            if (i % 3 == 0) {
                kept[i] = object;
            }
        }
        return references;
    }

    static void show(WeakReference<int[]>[] references) {
        StringBuilder line = new StringBuilder();
        for (WeakReference<int[]> reference : references) {
            int[] object = reference.get();
            line.append(object == null ? "-" : object[0] + ":" + object[1]).append(' ');
        }
        System.out.println(line);
    }

    static void work() {
        long sum = 0;
        for (int i = 0; i < 2000; i++) {
            sum += new int[20].length;
        }
        System.out.println(sum);
    }

    public static void main(String[] args) {
        WeakReference<int[]>[] references = make(10);
        System.gc();
        show(references);
        work();
        show(references);
        kept[3] = null;
        kept[9] = null;
        System.gc();
        show(references);
        System.out.println(references[0].refersTo((int[]) kept[0]) + " " + references[3].refersTo(null));
        references[6].clear();
        System.out.println(references[6].get() + " " + (kept[6] != null));
        for (int round = 0; round < 5; round++) {
            references = make(10);
            kept[round] = null;
            System.gc();
            show(references);
        }
        WeakReference<WeakReference<String>> outer = new WeakReference<>(new WeakReference<>("literal"));
        WeakReference<String> inner = new WeakReference<>(new String("made"));
        WeakReference<WeakReference<String>> held = new WeakReference<>(inner);
        System.gc();
        System.out.println(outer.get() + " " + (held.get() == inner) + " " + inner.get());
        System.out.println(new WeakReference<>(null).get());
    }
}
