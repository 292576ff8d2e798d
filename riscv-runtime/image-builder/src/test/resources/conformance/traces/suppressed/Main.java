package conformance.traces.suppressed;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Suppressed exceptions, those of resources too, with causes of their own. */
@Unikernel(name = "traces-suppressed")
@Requires(Console.class)
public final class Main {
    static class Resource implements AutoCloseable {
        private final String name;

        Resource(String name) {
            this.name = name;
        }

        @Override
        public void close() {
            throw new IllegalStateException("closing " + name, new RuntimeException("because of " + name));
        }
    }

    static void use() {
        try (Resource a = new Resource("a");
                Resource b = new Resource("b")) {
            throw new UnsupportedOperationException("using");
        }
    }

    public static void main(String[] args) {
        try {
            use();
        } catch (UnsupportedOperationException e) {
            e.printStackTrace(System.out);
            System.out.println(e.getSuppressed().length);
        }
        RuntimeException e = new RuntimeException("all");
        e.addSuppressed(new Exception("one", e));
        e.addSuppressed(new Error("two"));
        throw e;
    }
}
