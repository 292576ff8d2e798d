package conformance.language.tryresources;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Resources closed in every way out: return, break, continue, throw, nested; null ones, suppressed chains, closes that throw, variables declared before. */
@Unikernel(name = "language-tryresources")
@Requires(Console.class)
public final class Main {
    static final List<String> LOG = new ArrayList<>();

    static final class Res implements AutoCloseable {
        private final String name;
        private final RuntimeException onClose;

        Res(String name) {
            this(name, null);
        }

        Res(String name, RuntimeException onClose) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("nameless");
            }
            this.name = name;
            this.onClose = onClose;
            LOG.add("+" + name);
        }

        @Override
        public void close() {
            LOG.add("-" + name);
            if (onClose != null) {
                throw onClose;
            }
        }
    }

    static int ways(int which) {
        int i = 0;
        outer:
        while (true) {
            i++;
            for (int k = 0; k < 3; k++) {
                try (Res a = new Res("a" + i + k);
                        Res b = which == 5 ? null : new Res("b")) {
                    switch (which) {
                        case 0:
                            return i * 10 + k;
                        case 1:
                            break;
                        case 2:
                            if (k == 1) {
                                break outer;
                            }
                            continue;
                        case 3:
                            continue outer;
                        case 4:
                            throw new IllegalStateException("thrown");
                        default:
                            break outer;
                    }
                    LOG.add("after switch");
                } finally {
                    LOG.add("finally");
                    if (which == 3 && i == 2) {
                        break outer;
                    }
                }
                if (k == 1) {
                    break outer;
                }
            }
        }
        return i;
    }

    static void report(Throwable t, String indent) {
        System.out.println(indent + t);
        for (Throwable s : t.getSuppressed()) {
            report(s, indent + "  suppressed ");
        }
        if (t.getCause() != null) {
            report(t.getCause(), indent + "  cause ");
        }
    }

    static void run(Runnable r) {
        LOG.clear();
        try {
            r.run();
        } catch (RuntimeException e) {
            report(e, "");
        }
        System.out.println(LOG);
    }

    static long valueOf(long l) {
        Res before = new Res("before");
        final Res also = new Res("also");
        try (before;
                also;
                Res inner = new Res("inner")) {
            l += inner.name.length();
            return l << 40 >> 39;
        } finally {
            l = -1;
            LOG.add("l" + l);
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 7; i++) {
            int which = i;
            run(() -> LOG.add("=" + ways(which)));
        }
        run(() -> {
            try (Res a = new Res("a", new IllegalStateException("close a"));
                    Res b = new Res("b", new UnsupportedOperationException("close b"))) {
                throw new IllegalArgumentException("body", new Error("cause"));
            }
        });
        run(() -> {
            try (Res a = new Res("a", new IllegalStateException("close a"));
                    Res b = new Res("b", new UnsupportedOperationException("close b"))) {
                LOG.add("fine");
            }
        });
        run(() -> {
            try (Res a = new Res("a", new IllegalStateException("close a"));
                    Res b = new Res("")) {
                LOG.add("never");
            } catch (IllegalArgumentException e) {
                LOG.add("caught");
                throw e;
            } finally {
                LOG.add("last");
            }
        });
        run(() -> {
            RuntimeException same = new RuntimeException("same");
            try (Res a = new Res("a", same)) {
                throw same;
            } catch (RuntimeException e) {
                LOG.add(e.toString());
            }
        });
        run(() -> System.out.println(valueOf(5)));
        run(() -> {
            try (AutoCloseable lambda = () -> LOG.add("closed lambda")) {
                throw new Exception("checked");
            } catch (Exception e) {
                LOG.add(e.getMessage());
                try (Res in = new Res("in catch")) {
                    LOG.add("x");
                }
            }
        });
        run(() -> {
            try (Res a = new Res("outer")) {
                try (Res b = new Res("inner", new IllegalStateException("inner close"))) {
                    LOG.add("body");
                } finally {
                    throw new RuntimeException("from finally");
                }
            }
        });
        Throwable none = new Throwable("not suppressing", null, false, false) {};
        none.addSuppressed(new Error());
        System.out.println(none.getSuppressed().length + " " + none.getStackTrace().length);
        attempt(() -> {
            RuntimeException e = new RuntimeException();
            e.addSuppressed(e);
            return e;
        });
        attempt(() -> {
            new RuntimeException().addSuppressed(null);
            return "added";
        });
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
