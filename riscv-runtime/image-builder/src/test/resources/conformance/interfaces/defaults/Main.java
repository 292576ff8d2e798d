package conformance.interfaces.defaults;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Default methods: inherited, overridden, called with super, and calling abstract ones. */
@Unikernel(name = "interfaces-defaults")
@Requires(Console.class)
public final class Main {
    interface Named {
        String name();

        default String greet() {
            return "hello " + name();
        }

        default int rank() {
            return 1;
        }
    }

    interface Titled extends Named {
        @Override
        default String greet() {
            return "dear " + Named.super.greet();
        }
    }

    static class Plain implements Named {
        public String name() {
            return "plain";
        }
    }

    static class Sir implements Titled {
        public String name() {
            return "sir";
        }

        @Override
        public int rank() {
            return Titled.super.rank() + 10;
        }
    }

    static class Loud extends Plain {
        @Override
        public String greet() {
            return super.greet() + "!";
        }
    }

    static class Winner {
        public String greet() {
            return "class wins";
        }
    }

    static class Both extends Winner implements Titled {
        public String name() {
            return "both";
        }
    }

    public static void main(String[] args) {
        Named[] all = {
            new Plain(),
            new Sir(),
            new Loud(),
            new Both(),
            new Titled() {
                public String name() {
                    return "anonymous";
                }
            }
        };
        for (Named n : all) {
            System.out.println(n.greet() + " " + n.rank());
        }
    }
}
