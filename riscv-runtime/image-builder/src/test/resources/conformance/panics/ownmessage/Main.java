package conformance.panics.ownmessage;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** An exception that overrides getMessage and toString. */
@Unikernel(name = "panics-ownmessage")
@Requires(Console.class)
public final class Main {
    static final class Odd extends IllegalStateException {
        private static final long serialVersionUID = 1;
        private final int code;

        Odd(int code) {
            super("hidden");
            this.code = code;
        }

        @Override
        public String getMessage() {
            return "code " + code;
        }
    }

    public static void main(String[] args) {
        System.out.println("before");
        throw new Odd(args.length + 42);
    }
}
