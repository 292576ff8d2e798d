package conformance.language.resources;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/** try-with-resources: order of closing, suppressed exceptions, nulls, effectively final variables. */
@Unikernel(name = "language-resources")
@Requires(Console.class)
public final class Main {
    static final class R implements AutoCloseable {
        final String n;
        final boolean bad;

        R(String n) {
            this(n, false);
        }

        R(String n, boolean bad) {
            this.n = n;
            this.bad = bad;
            System.out.println("open " + n);
            if (n.equals("!")) {
                throw new IllegalStateException("cannot open");
            }
        }

        @Override
        public void close() {
            System.out.println("close " + n);
            if (bad) {
                throw new IllegalStateException("close " + n);
            }
        }
    }

    static class Quiet implements Closeable {
        @Override
        public void close() throws IOException {
            throw new IOException("io");
        }
    }

    static void report(Throwable t) {
        System.out.println(t + " suppressed " + Arrays.toString(t.getSuppressed()) + " cause " + t.getCause());
    }

    static int early() {
        try (R a = new R("e")) {
            return a.n.length();
        } finally {
            System.out.println("finally");
        }
    }

    public static void main(String[] args) {
        try (R a = new R("a");
                R b = new R("b");
                R none = null) {
            System.out.println("body " + a.n + b.n + none);
        }
        try (R a = new R("a", true);
                R b = new R("b", true)) {
            throw new RuntimeException("body");
        } catch (RuntimeException e) {
            report(e);
        }
        try (R a = new R("a", true);
                R b = new R("b", true)) {
            System.out.println("fine");
        } catch (RuntimeException e) {
            report(e);
        }
        try (R a = new R("a");
                R b = new R("!")) {
            System.out.println("never");
        } catch (IllegalStateException e) {
            report(e);
        }
        try (Quiet q = new Quiet()) {
            System.out.println("quiet");
        } catch (IOException e) {
            report(e);
        }
        R outer = new R("outer");
        try (outer) {
            System.out.println("using");
        }
        System.out.println(early());
        for (int i = 0; i < 3; i++) {
            try (R r = new R("loop" + i)) {
                if (i == 0) {
                    continue;
                }
                if (i == 1) {
                    break;
                }
            }
        }
        try {
            try (R a = new R("x", true)) {
                throw new Error("error");
            } finally {
                System.out.println("outer finally");
            }
        } catch (Error e) {
            report(e);
        }
        Throwable t = new Throwable("no suppression", null, false, false) {};
        t.addSuppressed(new Exception());
        System.out.println(t.getSuppressed().length + " " + t.getMessage());
        try {
            Exception self = new Exception("self");
            self.addSuppressed(self);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            new Exception().addSuppressed(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            new Exception("a").initCause(new Exception("b")).initCause(new Exception("c"));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
