package conformance.exceptions.retries;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Retries with backoff, circuit breakers, aggregation of failures, timeouts in steps, cleanup orders. */
@Unikernel(name = "exceptions-retries")
@Requires(Console.class)
public final class Main {
    static class Transient extends Exception {
        Transient(String m) {
            super(m);
        }
    }

    interface Task<T> {
        T run(int attempt) throws Exception;
    }

    static final List<String> LOG = new ArrayList<>();

    static <T> T retry(int times, Task<T> t) throws Exception {
        Exception last = null;
        int wait = 10;
        for (int i = 1; i <= times; i++) {
            try {
                return t.run(i);
            } catch (Transient e) {
                if (last != null) {
                    e.addSuppressed(last);
                }
                last = e;
                LOG.add("wait " + wait);
                wait *= 2;
            } finally {
                LOG.add("try " + i);
            }
        }
        throw new IllegalStateException("gave up after " + times, last);
    }

    static final class Breaker {
        int failures;
        boolean open;

        <T> T call(Supplier<T> s) {
            if (open) {
                throw new IllegalStateException("open");
            }
            try {
                T t = s.get();
                failures = 0;
                return t;
            } catch (ArithmeticException e) {
                if (++failures >= 2) {
                    open = true;
                }
                throw e;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        String got = retry(3, i -> {
            if (i < 3) {
                throw new Transient("no " + i);
            }
            return "yes " + i;
        });
        System.out.println(got);
        try {
            retry(3, i -> {
                throw new Transient("never " + i);
            });
        } catch (IllegalStateException e) {
            StringBuilder b = new StringBuilder(e.getMessage());
            for (Throwable t = e.getCause();
                    t != null;
                    t = t.getSuppressed().length > 0 ? t.getSuppressed()[0] : null) {
                b.append(" <- ").append(t.getMessage());
            }
            System.out.println(b);
        }
        try {
            retry(5, i -> {
                throw new NumberFormatException("at once");
            });
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(LOG);
        Breaker b = new Breaker();
        for (int d : new int[] {1, 0, 2, 0, 0, 5}) {
            try {
                System.out.println(b.call(() -> 10 / d));
            } catch (ArithmeticException | IllegalStateException e) {
                System.out.println(e.getClass().getSimpleName() + " " + b.failures);
            }
        }
        List<Exception> all = new ArrayList<>();
        for (String s : "1 x 3 y".split(" ")) {
            try {
                Integer.parseInt(s);
            } catch (NumberFormatException e) {
                all.add(e);
            }
        }
        RuntimeException sum = new RuntimeException(all.size() + " failed");
        all.forEach(sum::addSuppressed);
        System.out.println(sum + " "
                + Arrays.stream(sum.getSuppressed()).map(Throwable::getMessage).toList());
        Deque<Runnable> cleanup = new ArrayDeque<>();
        try {
            for (int i = 0; i < 4; i++) {
                int n = i;
                cleanup.push(() -> System.out.print("undo" + n + " "));
                if (i == 2) {
                    throw new Exception("step 2");
                }
            }
        } catch (Exception e) {
            while (!cleanup.isEmpty()) {
                cleanup.pop().run();
            }
            System.out.println(e.getMessage());
        }
    }
}
