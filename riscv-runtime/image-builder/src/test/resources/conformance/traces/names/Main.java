package conformance.traces.names;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Names that are not ASCII, and not Latin-1. */
@Unikernel(name = "traces-names")
@Requires(Console.class)
public final class Main {
    static void größe(int n) {
        λ(n);
    }

    static void λ(int n) {
        $dollar_(n);
    }

    static void $dollar_(int n) {
        throw new IllegalStateException("größer als λ");
    }

    public static void main(String[] args) {
        try {
            größe(args.length);
        } catch (IllegalStateException e) {
            e.printStackTrace(System.out);
        }
    }
}
