package conformance.traces.dispatch;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Frames of overriding, bridge and accessor methods, enums and records. */
@Unikernel(name = "traces-dispatch")
@Requires(Console.class)
public final class Main {
    interface Source<T> {
        T get(T value);
    }

    static class Texts implements Source<String> {
        @Override
        public String get(String value) {
            return value.substring(0, value.length()) + position();
        }

        int position() {
            throw new IllegalStateException("no position");
        }
    }

    static class Others extends Texts {
        @Override
        int position() {
            return super.position() + 1;
        }
    }

    enum Kind {
        PLAIN {
            @Override
            int cost(int n) {
                return 100 / n;
            }
        },
        FANCY {
            @Override
            int cost(int n) {
                return PLAIN.cost(n) + 1;
            }
        };

        abstract int cost(int n);
    }

    record Pair(int a, int b) {
        Pair {
            if (a > b) {
                throw new IllegalArgumentException(a + " > " + b);
            }
        }
    }

    public static void main(String[] args) {
        Source<String>[] sources = new Source[] {new Texts(), new Others()};
        for (Source<String> source : sources) {
            try {
                source.get("text");
            } catch (IllegalStateException e) {
                e.printStackTrace(System.out);
            }
        }
        for (Kind kind : Kind.values()) {
            try {
                kind.cost(args.length);
            } catch (ArithmeticException e) {
                e.printStackTrace(System.out);
            }
        }
        new Pair(args.length + 2, args.length + 1);
    }
}
