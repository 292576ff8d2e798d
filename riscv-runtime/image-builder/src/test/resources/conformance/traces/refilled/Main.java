package conformance.traces.refilled;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A trace taken again, none at all, and a method that refuses to take one. */
@Unikernel(name = "traces-refilled")
@Requires(Console.class)
public final class Main {
    static class Quiet extends RuntimeException {
        Quiet(String text) {
            super(text);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    static class Bare extends RuntimeException {
        Bare(String text) {
            super(text, null, false, false);
        }
    }

    static class Refilling extends RuntimeException {
        int count;

        @Override
        public synchronized Throwable fillInStackTrace() {
            count++;
            return super.fillInStackTrace();
        }
    }

    static RuntimeException make() {
        return new RuntimeException("made elsewhere");
    }

    static class Holder {
        Holder(RuntimeException e) {
            e.fillInStackTrace();
        }
    }

    static void rethrow(RuntimeException e) {
        e.fillInStackTrace();
        throw e;
    }

    public static void main(String[] args) {
        RuntimeException e = make();
        e.printStackTrace(System.out);
        new Holder(e);
        e.printStackTrace(System.out);
        try {
            rethrow(e);
        } catch (RuntimeException f) {
            f.printStackTrace(System.out);
        }
        new Quiet("quiet").printStackTrace(System.out);
        Bare bare = new Bare("bare");
        bare.setStackTrace(new StackTraceElement[] {new StackTraceElement("a", "b", "c", 1)});
        bare.addSuppressed(new Error());
        bare.printStackTrace(System.out);
        Refilling refilling = new Refilling();
        refilling.printStackTrace(System.out);
        System.out.println(refilling.count);
        throw bare;
    }
}
