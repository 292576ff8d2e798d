package conformance.references.fences;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;

/** A fence keeps what only a variable refers to reachable until then, though nothing reads the variable any more. */
@Unikernel(
        name = "references-fences",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "1M"))
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int[] numbers = {1, 2, args.length};
        WeakReference<int[]> weak = new WeakReference<>(numbers);
        System.gc();
        System.out.println("before the fence: " + (weak.get() != null));
        Reference.reachabilityFence(numbers);
        Reference.reachabilityFence(null);
        numbers = null;
        System.gc();
        System.out.println("behind it: " + (weak.get() != null));
    }
}
