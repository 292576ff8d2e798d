package conformance.threads.locals;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Variables of the thread. */
@Unikernel(name = "threads-locals")
@Requires(Console.class)
public final class Main {
    static final ThreadLocal<Integer> COUNTER = ThreadLocal.withInitial(() -> 7);
    static final ThreadLocal<List<String>> NAMES = ThreadLocal.withInitial(ArrayList::new);
    static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>() {
        @Override
        protected String initialValue() {
            return "initial";
        }
    };

    public static void main(String[] args) {
        System.out.println(COUNTER.get());
        COUNTER.set(8);
        System.out.println(COUNTER.get());
        COUNTER.remove();
        System.out.println(COUNTER.get());
        NAMES.get().add("a");
        NAMES.get().add("b");
        System.out.println(NAMES.get());
        NAMES.remove();
        System.out.println(NAMES.get());
        System.out.println(INHERITED.get());
        INHERITED.set(null);
        System.out.println(INHERITED.get());
        ThreadLocal<String> plain = new ThreadLocal<>();
        System.out.println(plain.get());
        plain.set("set");
        System.out.println(plain.get());
        try {
            ThreadLocal.withInitial((Supplier<String>) null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }
}
