package conformance.references.buildtime;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.WeakHashMap;

/** References that a class initialiser makes, which may run before the machine starts. */
@Unikernel(
        name = "references-buildtime",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "1M"))
@Requires(Console.class)
public final class Main {
    static final Object TARGET = new Object();
    static final WeakReference<Object> WEAK = new WeakReference<>(TARGET);
    static final SoftReference<String> SOFT = new SoftReference<>("constant");
    static final WeakHashMap<Object, Integer> MAP = new WeakHashMap<>();

    static {
        MAP.put(TARGET, 1);
        MAP.put("literal", 2);
    }

    public static void main(String[] args) {
        System.gc();
        System.out.println((WEAK.get() == TARGET) + " " + SOFT.get());
        MAP.put(new StringBuilder("garbage"), 3);
        Object kept = new StringBuilder("kept");
        MAP.put(kept, 4);
        System.gc();
        System.out.println(MAP.get(TARGET) + " " + MAP.get("literal") + " " + MAP.get(kept));
        WEAK.clear();
        SOFT.clear();
        System.out.println(WEAK.get() + " " + SOFT.get());
    }
}
