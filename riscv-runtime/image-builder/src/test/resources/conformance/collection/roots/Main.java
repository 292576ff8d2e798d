package conformance.collection.roots;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

import java.util.ArrayList;
import java.util.List;

/** References in static fields and in objects that exist before the image boots: all are found and updated. */
@Unikernel(
        name = "collection-roots",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "64K"))
@Requires(Console.class)
public final class Main {
    private static final Object[] TABLE = new Object[12];
    private static final List<String> NAMES = new ArrayList<>();
    private static final Holder HOLDER = new Holder();
    private static String current = "none";
    private static int[] numbers;
    private static Holder chain;
    private static Counter counter;

    /** The only one, made when the program starts, and never seen but through its static field. */
    static final class Counter {
        int[] last;
        int count;
    }

    static final class Holder {
        Object content = "initial";
        Holder inner;
        long number;
    }

    static void churn(int i) {
        counter.count++;
        counter.last = new int[] {i, counter.last == null ? 0 : counter.last[0]};
        TABLE[i % 12] = new int[] {i};
        if (i % 9 == 0) {
            NAMES.add("name" + i);
            if (NAMES.size() > 10) {
                NAMES.remove(0);
            }
        }
        HOLDER.content = "content" + i;
        HOLDER.number += i;
        if (i % 50 == 0) {
            Holder next = new Holder();
            next.inner = i % 200 == 0 ? null : chain;
            next.content = current;
            chain = next;
            HOLDER.inner = next;
        }
        current = current.length() > 30 ? "n" : current + i % 10;
        numbers = new int[] {i, numbers == null ? 0 : numbers[0]};
    }

    public static void main(String[] args) {
        counter = new Counter();
        for (int i = 0; i < 2000; i++) {
            churn(i);
        }
        System.out.println(counter.count + " " + counter.last[0] + " " + counter.last[1]);
        int sum = 0;
        for (Object element : TABLE) {
            sum = sum * 31 + ((int[]) element)[0];
        }
        System.out.println(sum + " " + NAMES);
        System.out.println(HOLDER.content + " " + HOLDER.number + " " + current + " " + numbers[0] + " " + numbers[1]);
        for (Holder holder = HOLDER.inner; holder != null; holder = holder.inner) {
            System.out.println(holder.content);
        }
    }
}
