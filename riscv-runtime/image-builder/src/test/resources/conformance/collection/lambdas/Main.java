package conformance.collection.lambdas;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Closures whose captured variables move, held by other closures and by collections. */
@Unikernel(
        name = "collection-lambdas",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "96K"))
@Requires(Console.class)
public final class Main {
    static Function<String, String> chain(int length) {
        Function<String, String> result = s -> s;
        for (int i = 0; i < length; i++) {
            int number = i;
            String mark = "<" + i + ">";
            Function<String, String> inner = result;
            result = s -> {
                String text = inner.apply(s);
                return text.length() > 60 ? mark + number : text + mark;
            };
        }
        return result;
    }

    public static void main(String[] args) {
        Function<String, String> chain = chain(25);
        List<Supplier<int[]>> suppliers = new ArrayList<>();
        IntFunction<int[]> maker = int[]::new;
        for (int i = 0; i < 600; i++) {
            int[] captured = maker.apply(i % 9 + 1);
            captured[0] = i;
            suppliers.add(() -> new int[] {captured[0], captured.length});
            if (suppliers.size() > 25) {
                suppliers.remove(i % 25);
            }
            if (i % 100 == 0) {
                System.out.println(chain.apply("start" + i));
            }
        }
        long hash = 0;
        for (Supplier<int[]> supplier : suppliers) {
            int[] result = supplier.get();
            hash = hash * 31 + result[0] * 11L + result[1];
        }
        System.out.println(hash);
    }
}
