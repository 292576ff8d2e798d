package conformance.exceptions.resources;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** try with resources closes in reverse and keeps suppressed exceptions. */
@Unikernel(name = "exceptions-resources")
@Requires(Console.class)
public final class Main {
    static final class Resource implements AutoCloseable {
        final String name;
        final boolean fails;

        Resource(String name, boolean fails) {
            this.name = name;
            this.fails = fails;
            System.out.println("open " + name);
        }

        @Override
        public void close() {
            System.out.println("close " + name);
            if (fails) {
                throw new IllegalStateException("closing " + name);
            }
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 4; i++) {
            try (Resource a = new Resource("a", i > 1);
                    Resource b = new Resource("b", i > 2)) {
                System.out.println("body " + a.name + b.name);
                if (i % 2 == 1) {
                    throw new RuntimeException("body fails");
                }
            } catch (RuntimeException e) {
                System.out.println(e.getMessage() + " " + e.getSuppressed().length);
            } finally {
                System.out.println("finally");
            }
        }
    }
}
