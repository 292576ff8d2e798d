package conformance.references.cleaners;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.ref.Cleaner;

/** Actions of a cleaner run once, when the object is gone or when asked. */
@Unikernel(
        name = "references-cleaners",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "1M"))
@Requires(Console.class)
public final class Main {
    static final Cleaner CLEANER = Cleaner.create();

    static int cleaned;

    static final class Resource implements AutoCloseable {
        private final State state;
        private final Cleaner.Cleanable cleanable;

        Resource(int number) {
            state = new State(number);
            cleanable = CLEANER.register(this, state);
        }

        @Override
        public void close() {
            cleanable.clean();
        }
    }

    static final class State implements Runnable {
        private final int number;

        State(int number) {
            this.number = number;
        }

        @Override
        public void run() {
            cleaned += number;
        }
    }

    static void lose(int number) {
        new Resource(number);
    }

    static void await(int sum) throws InterruptedException {
        for (int i = 0; i < 100 && cleaned != sum; i++) {
            System.gc();
            Thread.sleep(10);
        }
        System.out.println(cleaned);
    }

    public static void main(String[] args) throws InterruptedException {
        try (Resource resource = new Resource(1)) {
            System.out.println(cleaned + " " + resource.state.number);
        }
        System.out.println(cleaned);
        lose(10);
        await(11);
        Resource kept = new Resource(100);
        lose(1000);
        await(1011);
        CLEANER.register(new Object(), () -> {
            cleaned += 10000;
            throw new IllegalStateException("ignored");
        });
        await(11011);
        kept.close();
        kept.close();
        System.out.println(cleaned + " " + kept.state.number);
        try {
            CLEANER.register(null, () -> {});
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }
}
